package nl.draagvlak.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.draagvlak.anthology.AnthologyGrammar;
import nl.draagvlak.causes.CauseGrammar;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What did we say about this: found by word, part of a word and stem, and by nobody who may not read it. */
@WorkbenchTest
class SearchTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Elements elements;
    @Autowired
    private Links links;

    private Programme programme;
    private UUID quote;
    private UUID problem;

    @BeforeEach
    void open() {
        programme = house.programme();
        quote = add(AnthologyGrammar.QUOTE, "De noodopvang voor slachtoffers was vol.", Audience.TEAM);
        problem = add(CauseGrammar.PROBLEM, "Wie opvang zoekt, wacht te lang", Audience.BODIES);
        links.lay(house.act(), problem, CauseGrammar.SHOWS_FROM, quote, "");
    }

    private UUID add(Kind kind, String text, Audience audience) {
        return elements.add(house.act(), programme.id(), kind, text, "", audience).id();
    }

    private String found(Role role, String words) {
        TestVisitor visitor = new TestVisitor(port).signedIn(house.session(house.member(programme, role)));
        TestVisitor.Answer answer = visitor.get(programme.path() + "/zoeken?zoek=" + words);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void findsAStemAPartAndABeginningAndMarksThem() {
        assertThat(found(Role.TEAM, "slachtoffer")).contains("<mark>slachtoffers</mark>").contains("1 keer gevonden");
        assertThat(found(Role.TEAM, "opvang")).contains("<mark>noodopvang</mark>", "<mark>opvang</mark>", "2 keer gevonden");
        assertThat(found(Role.TEAM, "zoeken")).contains("<mark>zoekt</mark>");
        assertThat(found(Role.TEAM, "opvang+wacht")).contains("1 keer gevonden").doesNotContain("<mark>noodopvang</mark>");
        assertThat(found(Role.TEAM, "zeppelin")).contains("Niets gevonden");
    }

    @Test
    void showsWhatItRestsOnAndWhatItLedTo() {
        assertThat(found(Role.TEAM, "noodopvang")).contains("Leidde tot", "/problemen/" + problem, "/redeneerlijn/" + quote);
        assertThat(found(Role.TEAM, "wacht")).contains("Rust op", quote.toString());
    }

    @Test
    void nobodyFindsWhatTheyMayNotRead() {
        // A search that tells a number, or the words beside something else, would tell the words.
        assertThat(found(Role.WORKING_GROUP, "noodopvang")).contains("Niets gevonden").contains("0 keer gevonden").doesNotContain(quote.toString());
        assertThat(found(Role.WORKING_GROUP, "opvang")).contains("1 keer gevonden").doesNotContain("slachtoffers", quote.toString());
        elements.withdraw(house.act(), problem, "dubbel");
        assertThat(found(Role.STEERING_GROUP, "opvang")).contains("0 keer gevonden");
        assertThat(found(Role.TEAM, "wacht")).contains("ingetrokken");
        elements.erase(house.act(), quote, "op verzoek");
        assertThat(found(Role.TEAM, "noodopvang")).contains("0 keer gevonden");
    }

    @Test
    void strangeSignsAreWordsLikeAnyOther() {
        for (String words : new String[] {"%25", "'", "%3A%2A+%26+%7C", "a", "%5C", "%00", "opvang%25", "x".repeat(3000), "%F0%9F%98%80",
            // Letters that become two when they are normalised, so that places in what was typed are no places in what is searched.
            "%E0%A5%98".repeat(20) + "+1"}) {
            found(Role.TEAM, words);
        }
        assertThat(found(Role.TEAM, "%3Cscript%3Ealert%3C%2Fscript%3E")).doesNotContain("<script>alert");
    }

    @Test
    void cutsALongTextAroundTheFirstWord() {
        String text = "woord ".repeat(100) + "naald " + "woord ".repeat(100);
        SearchWords words = SearchWords.of("naald");
        String shown = words.pieces(text, 120).stream().map(SearchWords.Piece::text).reduce("", String::concat);
        assertThat(shown).contains("naald").startsWith("… ").endsWith(" …").hasSizeLessThan(130);
        assertThat(words.pieces(text, 120)).filteredOn(SearchWords.Piece::found).extracting(SearchWords.Piece::text).containsExactly("naald");
    }
}
