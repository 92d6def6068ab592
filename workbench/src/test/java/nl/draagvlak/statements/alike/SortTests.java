package nl.draagvlak.statements.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.statements.Mergers;
import nl.draagvlak.statements.RoomThemes;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Alike statements go on as one and can be parted; the rest is gathered under themes. */
@WorkbenchTest
class SortTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Elements elements;
    @Autowired
    private Mergers mergers;
    @Autowired
    private RoomThemes themes;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor leader;
    private TestVisitor phone;
    private String path;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        leader = rooms.signedIn(port, programme, Role.FACILITATOR);
        phone = rooms.joined(port, gathering);
        path = programme.path() + gathering.path() + "/ordenen";
    }

    private UUID say(TestVisitor who, String words) {
        UUID id = UUID.randomUUID();
        who.post("/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "id", id.toString(), "tekst", words, "scherm", "ja");
        return id;
    }

    private String screen() {
        return leader.get(programme.path() + gathering.path() + "/scherm").body();
    }

    @Test
    void whatIsAlikeGoesOnAsOneAndIsPartedAgain() {
        UUID first = say(phone, "Er zijn te weinig woningen voor wie verder kan");
        UUID second = say(rooms.joined(port, gathering), "Te weinig woningen voor wie verder kan");
        assertThat(leader.get(path).body()).contains("1 paar lijkt op elkaar");
        leader.post(path + "/samen", "uitspraak", second.toString(), "uitspraak", first.toString());
        assertThat(elements.get(second).state()).isEqualTo(Element.State.MERGED);
        assertThat(elements.get(second).text()).as("the words stay").isEqualTo("Te weinig woningen voor wie verder kan");
        assertThat(leader.get(path).body()).contains("1 uitspraak zegt hetzelfde", "Maak ongedaan");
        assertThat(leader.get(programme.path() + "/uitspraken/" + second).body()).contains("Samengevoegd met een uitspraak");
        assertThat(screen()).contains("Er zijn te weinig woningen").doesNotContain(">Te weinig woningen").contains("<dd>1</dd>");
        leader.post(path + "/los", "uitspraak", second.toString());
        assertThat(elements.get(second).active()).isTrue();
        assertThat(screen()).contains("<dd>2</dd>");
    }

    @Test
    void whoSaidTheSameSeesItAndCanStillWithdraw() {
        TestVisitor other = rooms.joined(port, gathering);
        UUID first = say(phone, "Er zijn te weinig woningen");
        UUID second = say(other, "Te weinig woningen zijn er");
        leader.post(path + "/samen", "uitspraak", first.toString(), "uitspraak", second.toString());
        assertThat(other.get("/meedoen/vragen").body()).contains("Iemand anders zei hetzelfde", "Te weinig woningen zijn er").doesNotContain("Het team heeft dit weggehaald");
        assertThat(other.get("/terugblik").body()).contains("Iemand anders zei hetzelfde");
        other.post("/meedoen/uitspraken/" + second + "/intrekking");
        assertThat(elements.get(second).state()).isEqualTo(Element.State.WITHDRAWN);
        assertThat(mergers.into(List.of(second))).isEmpty();
        assertThat(elements.get(first).active()).isTrue();
        leader.post(path + "/los", "uitspraak", second.toString());
        assertThat(elements.get(second).state()).as("the facilitator cannot bring back what the speaker withdrew").isEqualTo(Element.State.WITHDRAWN);
    }

    @Test
    void whenTheOneThatGoesOnIsWithdrawnTheOthersSpeakForThemselvesAgain() {
        UUID first = say(phone, "Er zijn te weinig woningen");
        UUID second = say(rooms.joined(port, gathering), "Te weinig woningen zijn er");
        leader.post(path + "/samen", "uitspraak", first.toString(), "uitspraak", second.toString());
        phone.post("/meedoen/uitspraken/" + first + "/intrekking");
        assertThat(elements.get(second).active()).isTrue();
    }

    @Test
    void aBallotSheetHoldsWhatThePhonesCouldVoteOn() {
        say(phone, "Er zijn te weinig woningen");
        UUID held = say(phone, "Dit wacht nog even");
        leader.post(programme.path() + "/uitspraken/" + held + "/wacht", "reden", "Even kijken");
        String sheet = leader.get(programme.path() + gathering.path() + "/stemvel").body();
        assertThat(sheet).contains("Er zijn te weinig woningen", "weet niet", "/stemmen/invoer").doesNotContain("Dit wacht nog even");
    }

    @Test
    void threeInTwoStepsGoOnAsOne() {
        UUID a = say(phone, "Eerste van drie");
        UUID b = say(phone, "Tweede van drie");
        UUID c = say(phone, "Derde van drie");
        leader.post(path + "/samen", "uitspraak", b.toString(), "uitspraak", c.toString());
        leader.post(path + "/samen", "uitspraak", a.toString(), "uitspraak", b.toString());
        assertThat(mergers.mergedInto(List.of(a)).get(a)).containsExactlyInAnyOrder(b, c);
        assertThat(leader.post(path + "/samen", "uitspraak", a.toString()).status()).isEqualTo(422);
    }

    @Test
    void statementsAreGatheredUnderThemesThatCanBeRenamedAndRemoved() {
        UUID id = say(phone, "Er zijn te weinig woningen");
        assertThat(leader.post(path + "/themas", "titel", " ").status()).isEqualTo(422);
        leader.post(path + "/themas", "titel", "Wonen");
        RoomThemes.RoomTheme theme = themes.list(gathering.id()).getFirst();
        leader.post(path + "/plaats", "uitspraak", id.toString(), "thema", theme.id().toString());
        assertThat(themes.placed(gathering.id())).containsEntry(id, theme.id());
        assertThat(leader.get(path).body()).contains("Alles heeft een plek", "Wonen");
        leader.post(path + "/themas", "thema", theme.id().toString(), "titel", "Huis");
        assertThat(leader.get(path).body()).contains("Huis");
        leader.post(path + "/plaats", "uitspraak", id.toString(), "thema", "");
        assertThat(themes.placed(gathering.id())).isEmpty();
        leader.post(path + "/plaats", "uitspraak", id.toString(), "thema", theme.id().toString());
        leader.post(path + "/themas", "thema", theme.id().toString(), "doe", "weg");
        assertThat(themes.list(gathering.id())).isEmpty();
        assertThat(leader.get(path).body()).contains("Er zijn te weinig woningen");
        assertThat(leader.post(path + "/plaats", "uitspraak", UUID.randomUUID().toString(), "thema", "").status()).isEqualTo(404);
    }
}
