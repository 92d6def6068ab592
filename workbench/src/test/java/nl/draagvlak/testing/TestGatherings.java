package nl.draagvlak.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringKind;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Setting.Table;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;

/** Makes gatherings with two tables and two questions, and people who join them by phone as people do. */
public final class TestGatherings {

    private final TestHouse house;
    private final Gatherings gatherings;
    private final Settings settings;

    public TestGatherings(TestHouse house, Gatherings gatherings, Settings settings) {
        this.house = house;
        this.gatherings = gatherings;
        this.settings = settings;
    }

    public Gathering prepared(Programme programme, UUID stepId) {
        return house.inTransaction(() -> {
            Gathering gathering = gatherings.add(house.act(), Gatherings.prepare(programme.id(), stepId, Text.of("Proeftafel", "Trial table"), GatheringKind.ROUNDTABLE,
                    LocalDate.of(2026, 11, 22), LocalTime.of(9, 30), LocalTime.of(16, 0), "Zaal 1", "", new Gathering.Contact("Noor", "06 00 00 00 00", "De hulplijn")));
            settings.setTables(house.act(), gathering, List.of(new Table(1, "Wilg", null, null), new Table(2, "", null, null)));
            settings.setPrompts(house.act(), gathering, List.of(
                    new Prompt(Ids.next(), gathering.id(), StatementKind.TREND, Text.of("Wat ziet u veranderen?", "What do you see changing?")),
                    new Prompt(Ids.next(), gathering.id(), StatementKind.PROBLEM, Text.of("Wat gaat er mis?", "What goes wrong?"))));
            return gathering;
        });
    }

    public Gathering open(Programme programme) {
        Gathering gathering = prepared(programme, null);
        return house.inTransaction(() -> {
            gatherings.open(house.act(), gathering);
            return gatherings.find(gathering.id()).orElseThrow();
        });
    }

    public void close(Gathering gathering) {
        house.inTransaction(() -> {
            gatherings.close(house.act(), gathering, "Klaar");
            return null;
        });
    }

    public Prompt prompt(Gathering gathering, StatementKind kind) {
        return settings.prompts(gathering.id()).stream().filter(prompt -> prompt.kind() == kind).findFirst().orElseThrow();
    }

    /** Somebody with a phone who joined, and is at the questions now. */
    public TestVisitor joined(int port, Gathering gathering) {
        TestVisitor phone = new TestVisitor(port);
        phone.post("/meedoen/" + gathering.joinCode(), "pseudoniem", "Merel 27", "perspectief", "care", "tafel", "1", "scherm", "ja");
        phone.post("/meedoen/code");
        return phone;
    }

    public TestVisitor signedIn(int port, Programme programme, Role role) {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, role)));
    }
}
