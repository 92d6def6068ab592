package nl.draagvlak.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.shell.Frame;

/** What the parts of the sample know of each other while they are loaded. */
final class Sample {

    private final Map<String, Map<String, UUID>> ids = new HashMap<>();
    private final SampleFiles files;
    private final String team;
    private Programme programme;

    Sample(SampleFiles files) {
        this.files = files;
        this.team = files.fields("accounts.yaml").list("accounts").stream().filter(account -> account.text("role").equals("team")).findFirst()
                .orElseThrow().key();
    }

    SampleFiles files() {
        return files;
    }

    /** The sample's programme, once the process has made it. */
    Programme programme() {
        if (programme == null) {
            throw new IllegalStateException("the programme is not there yet");
        }
        return programme;
    }

    UUID programmeId() {
        return programme().id();
    }

    void made(Programme made) {
        programme = made;
    }

    /** Remembers the id of what a file calls {@code key}, such as sort "quote", key "q12". */
    void put(String sort, String key, UUID id) {
        if (ids.computeIfAbsent(sort, s -> new HashMap<>()).put(key, id) != null) {
            throw new IllegalArgumentException("the sample has two of " + sort + " " + key);
        }
    }

    UUID id(String sort, String key) {
        return find(sort, key).orElseThrow(() -> new IllegalArgumentException("the sample has no " + sort + " " + key));
    }

    Optional<UUID> find(String sort, String key) {
        return Optional.ofNullable(ids.getOrDefault(sort, Map.of()).get(key));
    }

    /** How many there are of every sort, for the log. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        ids.forEach((sort, all) -> counts.put(sort, all.size()));
        return counts;
    }

    /** Done by the sample's programme team on that day. */
    Act at(LocalDate date) {
        return at(date, team);
    }

    /** Done by the account with this key in accounts.yaml on that day. */
    Act at(LocalDate date, String account) {
        return new Act(id("account", account), date.atTime(LocalTime.NOON).atZone(Frame.ZONE).toInstant());
    }
}
