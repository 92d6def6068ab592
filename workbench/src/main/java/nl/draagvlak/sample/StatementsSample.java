package nl.draagvlak.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Doors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Participants;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.statements.GivenVotes;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.stereotype.Component;

/**
 * What was said in the sample. Somebody with a perspective at a table is one participant, who comes back in later gatherings; every fifth
 * statement was typed by the scribe. One participant has a code that everybody may know, to look back with.
 */
@Component
class StatementsSample implements SamplePart {

    /** The personal code of the participant of whom anybody may try what became of their words. */
    static final String KNOWN_CODE = "2222-3333-4444-5555";
    private static final String KNOWN_PARTICIPANT = "ervaringsdeskundigheid 2";
    private static final int TYPED_BY_SCRIBE = 5;
    private static final String VOTED = "rt1";
    private static final double ASKED = 0.55;
    private static final Set<String> ENFORCING = Set.of("opsporing-en-vervolging", "rijksbeleid", "gemeenten", "uitvoering", "onderzoek-en-toezicht", "regionale-samenwerking");

    private final Gatherings gatherings;
    private final Statements statements;
    private final Participants participants;
    private final Joinings joinings;
    private final Doors doors;
    private final GivenVotes votes;

    StatementsSample(Gatherings gatherings, Statements statements, Participants participants, Joinings joinings, Doors doors, GivenVotes votes) {
        this.gatherings = gatherings;
        this.statements = statements;
        this.participants = participants;
        this.joinings = joinings;
        this.doors = doors;
        this.votes = votes;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public void load(Sample sample) {
        Map<String, Participant> known = new HashMap<>();
        Map<UUID, Gathering> held = new HashMap<>();
        Map<UUID, Integer> said = new HashMap<>();
        int row = 0;
        for (Map<String, String> each : sample.files().csv("statements.csv")) {
            Gathering gathering = held.computeIfAbsent(sample.id("gathering", each.get("gathering")), id -> gatherings.find(id).orElseThrow());
            Instant at = at(gathering.date(), gathering.start()).plusSeconds(60L * said.merge(gathering.id(), 1, Integer::sum));
            boolean typed = ++row % TYPED_BY_SCRIBE == 0 && !speaker(each).equals(KNOWN_PARTICIPANT);
            UUID id = typed ? type(sample, each, gathering, at) : say(sample, each, gathering, at, known);
            sample.put("statement", each.get("key"), id);
        }
        vote(sample, known);
        for (Fields file : sample.files().fields("gatherings.yaml").list("gatherings")) {
            Gathering gathering = gatherings.find(sample.id("gathering", file.key())).orElseThrow();
            doors.close(sample.at(gathering.date().plusDays(1)), gathering, file.text("outcome"));
        }
    }

    /**
     * How the first roundtable voted. Made up, and made the same every time: nearly everybody shares what is hoped for, and of a problem those who look
     * at it from the same side as who named it agree more than others.
     */
    private void vote(Sample sample, Map<String, Participant> known) {
        Gathering gathering = gatherings.find(sample.id("gathering", VOTED)).orElseThrow();
        List<Participant> here = known.values().stream().filter(each -> joinings.find(each.id(), gathering.id()).isPresent())
                .sorted(Comparator.comparing(Participant::pseudonym)).toList();
        Random random = new Random(2022);
        List<GivenVotes.Given> all = new ArrayList<>();
        for (Map<String, String> each : sample.files().csv("statements.csv")) {
            for (Participant voter : each.get("gathering").equals(VOTED) ? here : List.<Participant>of()) {
                boolean asked = random.nextDouble() < ASKED;
                int value = stance(kind(each), ENFORCING.contains(each.get("perspective")) == ENFORCING.contains(voter.perspective()), random.nextDouble());
                if (asked) {
                    all.add(new GivenVotes.Given(voter.id(), sample.id("statement", each.get("key")), value));
                }
            }
        }
        votes.add(sample.at(gathering.date()), gathering, all);
    }

    private static int stance(StatementKind kind, boolean sameSide, double chance) {
        double agree = switch (kind) {
            case AMBITION, COOPERATION -> 0.9;
            case TREND -> 0.65;
            default -> sameSide ? 0.85 : 0.3;
        };
        return chance < agree ? 1 : chance < agree + (1 - agree) / 3 ? 0 : -1;
    }

    private UUID type(Sample sample, Map<String, String> each, Gathering gathering, Instant at) {
        Act act = new Act(sample.at(gathering.date()).actor(), at);
        UUID id = Ids.next();
        Statement statement = Statement.heard(id, sample.programmeId(), gathering.id(), table(each), kind(each), act.actor(), each.get("perspective"));
        statements.add(act, statement, each.get("text"), forms(each));
        return id;
    }

    private UUID say(Sample sample, Map<String, String> each, Gathering gathering, Instant at, Map<String, Participant> known) {
        String perspective = each.get("perspective");
        Participant speaker = known.computeIfAbsent(speaker(each), name -> name.equals(KNOWN_PARTICIPANT)
                ? participants.join(at, sample.programmeId(), "Deelnemer " + (known.size() + 1), perspective, KNOWN_CODE).participant()
                : participants.join(at, sample.programmeId(), "Deelnemer " + (known.size() + 1), perspective).participant());
        Act act = new Act(speaker.id(), at);
        if (joinings.find(speaker.id(), gathering.id()).isEmpty()) {
            joinings.join(act, gathering, speaker.id(), table(each), true);
        }
        UUID id = Ids.next();
        Statement statement = Statement.said(id, sample.programmeId(), gathering.id(), table(each), kind(each), speaker.id(), perspective, true);
        statements.add(act, statement, each.get("text"), forms(each));
        return id;
    }

    private static String speaker(Map<String, String> each) {
        return each.get("perspective") + " " + each.get("table");
    }

    private static Integer table(Map<String, String> each) {
        return each.get("table").isEmpty() ? null : Integer.valueOf(each.get("table"));
    }

    private static StatementKind kind(Map<String, String> each) {
        return StatementKind.find(each.get("kind")).orElseThrow(() -> new IllegalArgumentException("no kind " + each.get("kind")));
    }

    private static List<String> forms(Map<String, String> each) {
        return each.get("forms").isEmpty() ? List.of() : List.of(each.get("forms").split(";"));
    }

    private static Instant at(LocalDate date, java.time.LocalTime time) {
        return date.atTime(time).plusMinutes(20).atZone(Frame.ZONE).toInstant();
    }
}
