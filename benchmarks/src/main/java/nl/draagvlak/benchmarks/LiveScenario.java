package nl.draagvlak.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** What a room does. */
enum LiveScenario {
    /** A table or two: 80 people who vote every four seconds. */
    ROOM(80, 4_000, 0, 30),
    /** A full hall: 400 people who vote every four seconds. */
    HALL(400, 4_000, 80, 30),
    /** An open round: 10,000 connected, of whom 2,000 vote every four seconds, 500 votes a second. */
    OPEN_ROUND(2_000, 4_000, 10_000, 30),
    /** As fast as it goes, one vote a request. */
    STORM(256, 0, 0, 20),
    /** 400 people who join in ten seconds and vote at once. */
    JOINING(400, 0, 0, 10);

    final int voters;
    /** Between two votes of one person; 0 as fast as it goes. */
    final int periodMillis;
    final int viewers;
    final int seconds;

    LiveScenario(int voters, int periodMillis, int viewers, int seconds) {
        this.voters = voters;
        this.periodMillis = periodMillis;
        this.viewers = viewers;
        this.seconds = seconds;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its name, with a hyphen, a space or nothing between the words; the open round also as "open". */
    static LiveScenario named(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(values()).filter(each -> each.name().toLowerCase(Locale.ROOT).replace("_", "").equals(plain) || each == OPEN_ROUND && plain.equals("open"))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("--scenario must be one of room, hall, open-round, storm, joining, not " + text));
    }
}
