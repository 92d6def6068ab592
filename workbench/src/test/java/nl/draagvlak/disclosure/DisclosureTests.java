package nl.draagvlak.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTests {

    private static final UUID SOURCE = new UUID(7, 7);

    @Test
    void aPublishableCannotBeMadeElsewhere() {
        assertThat(Modifier.isFinal(Publishable.class.getModifiers())).isTrue();
        for (Constructor<?> constructor : Publishable.class.getDeclaredConstructors()) {
            assertThat(constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)).as("package-private").isZero();
        }
        for (Method method : Publishable.class.getDeclaredMethods()) {
            assertThat(method.getReturnType()).as("no way to turn one into another: " + method).isNotEqualTo(Publishable.class);
        }
        assertThat(Publishable.class.getInterfaces()).as("not made by deserialising either").isEmpty();
    }

    @Test
    void onlyDisclosureMakesThem() {
        JavaClasses house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.draagvlak");
        assertThat(house.get(Publishable.class).getConstructors().stream().flatMap(made -> made.getCallsOfSelf().stream())
                .map(call -> call.getOriginOwner().getName())).isNotEmpty().containsOnly(Disclosure.class.getName());
    }

    @Test
    void publicMakersAreKnown() {
        assertThat(Arrays.stream(Disclosure.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())).map(Method::getName).distinct())
                .as("every way out of the house is a decision; a new one belongs in docs/decisions.md")
                .containsExactlyInAnyOrder("ownWords", "ofThings", "sentence", "quote", "count", "counts", "in", "publicFigure",
                        "ownImage", "decided", "reckoned");
    }

    @Test
    void aQuoteForTheTeamStaysInside() {
        assertThat(Disclosure.quote(SOURCE, new QuoteConsent(Consent.TEAM, false, "Wij wachten al jaren.", "een wijkagent"), Use.PUBLIC)).isEmpty();
    }

    @Test
    void aWithdrawnQuoteStaysInsideWhateverWasAgreedBefore() {
        for (Consent consent : Consent.values()) {
            assertThat(Disclosure.quote(SOURCE, new QuoteConsent(consent, true, "Wij wachten al jaren.", "een wijkagent"), Use.PUBLIC)).isEmpty();
        }
    }

    @Test
    void aQuoteWithoutApprovedWordsStaysInside() {
        assertThat(Disclosure.quote(SOURCE, new QuoteConsent(Consent.PUBLIC, false, "  ", "een wijkagent"), Use.PUBLIC)).isEmpty();
        assertThat(Disclosure.quote(SOURCE, new QuoteConsent(Consent.PUBLIC, false, null, null), Use.PUBLIC)).isEmpty();
    }

    @Test
    void anAttributionIsShownOnlyWhenTheSpeakerChoseIt() {
        assertThat(Disclosure.quote(SOURCE, new QuoteConsent(Consent.ANONYMOUS, false, "Wij wachten.", "een wijkagent"), Use.PUBLIC).orElseThrow().value())
                .isEqualTo(new PublishedQuote(SOURCE, "Wij wachten.", ""));
        assertThat(Disclosure.quote(SOURCE, new QuoteConsent(Consent.PUBLIC, false, "Wij wachten.", "een wijkagent"), Use.PUBLIC).orElseThrow().value())
                .isEqualTo(new PublishedQuote(SOURCE, "Wij wachten.", "een wijkagent"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | minder dan 5 | minder dan 10
            4    | minder dan 5 | minder dan 10
            5    | 5            | minder dan 10
            10   | 10           | ten minste 10
            1249 | 1.249        | ten minste 1.240
            """)
    void countsOfPeople(long people, String room, String affected) {
        assertThat(Disclosure.count(people, SmallCells.ROOM).value().nl()).isEqualTo(room);
        assertThat(Disclosure.count(people, SmallCells.AFFECTED).value().nl()).isEqualTo(affected);
    }

    @Test
    void countsInEnglish() {
        assertThat(Disclosure.count(3, SmallCells.ROOM).value().en()).isEqualTo("fewer than 5");
        assertThat(Disclosure.in(Language.EN, Disclosure.count(1249, SmallCells.AFFECTED)).value()).isEqualTo("at least 1,240");
    }

    @Test
    void aSentenceTakesOnlyWhatFitsItsGaps() {
        Text sentence = Text.of("Er kwamen {} mensen van {} organisaties.", "{} people of {} organisations came.");
        assertThat(Disclosure.sentence(Language.NL, sentence, Disclosure.count(1080, SmallCells.ROOM), Disclosure.ofThings(50)).value())
                .isEqualTo("Er kwamen 1.080 mensen van 50 organisaties.");
        assertThat(Disclosure.sentence(Language.EN, sentence, Disclosure.count(2, SmallCells.ROOM), Disclosure.ofThings(50)).value())
                .isEqualTo("fewer than 5 people of 50 organisations came.");
        assertThatThrownBy(() -> Disclosure.sentence(Language.NL, sentence, Disclosure.ofThings(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableHidesSmallCountsAndWhatWouldGiveThemBack() {
        PublishedTable table = Disclosure.counts(new CountTable(List.of("zorg", "politie", "gemeenten"), List.of("ronde 1", "ronde 2"),
                List.of(List.of(3L, 21L), List.of(14L, 30L), List.of(40L, 50L))), SmallCells.ROOM).value();
        assertThat(table.cells().get(0)).allMatch(PublishedTable.Cell::hidden);
        assertThat(table.cells().get(1)).allMatch(PublishedTable.Cell::hidden);
        assertThat(table.cells().get(2).stream().map(cell -> cell.in(Language.NL))).containsExactly("40", "50");
        assertThat(table.rowTotals().stream().map(cell -> cell.in(Language.NL))).containsExactly("24", "44", "90");
        assertThat(table.columnTotals().stream().map(cell -> cell.in(Language.NL))).containsExactly("57", "101");
        assertThat(table.total().in(Language.NL)).isEqualTo("158");
        assertThat(table.cells().get(0).get(0)).as("a small count and what protects it look the same").isEqualTo(table.cells().get(1).get(1));
    }

    @Test
    void aTableOfPeopleAffectedIsRoundedDownAsWell() {
        PublishedTable table = Disclosure.counts(new CountTable(List.of("a", "b"), List.of("x", "y"),
                List.of(List.of(19L, 25L), List.of(31L, 47L))), SmallCells.AFFECTED).value();
        assertThat(table.cells().get(0).stream().map(PublishedTable.Cell::atLeast)).containsExactly(10L, 20L);
        assertThat(table.rowTotals().get(0).atLeast()).isEqualTo(40);
        assertThat(table.total().atLeast()).isEqualTo(120);
    }

    @Test
    void aFigureWithoutASourceIsNotPublic() {
        assertThatThrownBy(() -> PublicFigure.of("geregistreerd", 2024, 944, " ", LocalDate.of(2025, 6, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublicFigure("geschat", 2018, 2019, null, 7000d, 4000d, "bron", null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Disclosure.publicFigure(PublicFigure.of("geregistreerd", 2024, 944, "bron", null)).value().value()).isEqualTo(944);
    }
}
