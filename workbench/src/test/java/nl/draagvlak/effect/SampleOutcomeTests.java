package nl.draagvlak.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.testing.SampleTest;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the sample shows of progress and effect. */
@SampleTest
class SampleOutcomeTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Programmes programmes;
    @Autowired
    private Questions questions;
    @Autowired
    private Indicators indicators;
    @Autowired
    private Figures figures;
    @Autowired
    private EffectPage document;

    private Programme programme() {
        return programmes.findBySlug("voorbeeld").orElseThrow();
    }

    private TestVisitor team() {
        return new TestVisitor(port).signedIn(house.session(accounts.findByEmail("marloes@voorbeeld.example").orElseThrow()));
    }

    @Test
    void thePublicFiguresStandBesideTheEstimatesWithBothPublishers() {
        List<Indicator> all = indicators.list(programme().id());
        Series registered = all.stream().map(each -> Series.of(List.of(each), figures).get(each.id())).filter(s -> s.publishers() > 1).findFirst().orElseThrow();
        assertThat(registered.differing().keySet()).containsExactly(2019, 2020);
        assertThat(registered.main()).hasSize(14).last().extracting(point -> point.value().intValue()).isEqualTo(944);
        assertThat(questions.list(programme().id())).hasSize(3).allMatch(question -> question.current() != null);

        String article = HtmlRendering.article(document.document(programme(), Language.NL, null)).toString();
        assertThat(article).contains("tussen 4.000 en 7.000").contains("1.372").contains("1.334");
        assertThat(PdfRendering.pdf(document.document(programme(), Language.EN, null))).isNotEmpty();
    }

    @Test
    void theEffectPageSaysWhatIsNotKnownAndNoSentenceOfItSpeaksOfCause() {
        String article = HtmlRendering.article(document.document(programme(), Language.NL, null)).toString();
        assertThat(article).contains("Wat wij maten", "Wat wij niet weten", "Wat het plan kan hebben bijgedragen", "Wat ons van mening zou doen veranderen", "Hoe dit is gemaakt")
                .contains("Noem daarom nooit één getal.", "Waardoor iets veranderde, zegt het niet.", "Niet te beantwoorden met deze cijfers")
                .contains("Een nieuwe schatting waarvan de hele bandbreedte onder de 4.000 per jaar ligt");
        String english = HtmlRendering.article(document.document(programme(), Language.EN, null)).toString();
        assertThat(article + english).doesNotContainPattern("(?i)veroorza|dankzij|bewijst|bewezen|leidt tot|te danken|caused|causes|thanks to|proves|due to");
        // Three adults of one form are told of nowhere: their row has dots only.
        assertThat(article.replaceAll("(?s).*?<tr>(\\s*<th[^>]*>Gedwongen orgaanverwijdering.*?)</tr>.*", "$1").replaceAll("<[^>]*>", "")).doesNotContainPattern("\\d");
    }

    @Test
    void whoeverSteersSeesWhatIsOffCourseAndOfWhomNothingWasHeard() {
        String page = team().get(programme().path() + "/voortgang?peil=2025-10-01").body();
        assertThat(page).contains("Uit koers").contains("Het gebouw dat wij op het oog hadden is afgekeurd.").contains("nog nooit een bericht");
        for (String path : List.of("/voortgang/bijlage", "/voortgang/bijlage/pdf", "/voortgang/resultaten", "/voortgang/lessen", "/effect", "/effect/indicatoren", "/effect/uitgave")) {
            assertThat(team().get(programme().path() + path).status()).as(path).isEqualTo(200);
        }
    }
}
