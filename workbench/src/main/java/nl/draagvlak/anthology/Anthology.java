package nl.draagvlak.anthology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.disclosure.PublishedQuote;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.stereotype.Component;

/** The anthology as a document: the included quotes per theme, and only what the speakers allowed. */
@Component
public class Anthology {

    private final Quotes quotes;
    private final Themes themes;
    private final Coverage coverage;
    private final Statements statements;

    Anthology(Quotes quotes, Themes themes, Coverage coverage, Statements statements) {
        this.statements = statements;
        this.quotes = quotes;
        this.themes = themes;
        this.coverage = coverage;
    }

    /** As the bodies of the programme read it. */
    public Document document(Programme programme, Language language, LocalDate date) {
        return document(programme, language, date, Use.ANTHOLOGY);
    }

    /** As anybody may read it. */
    public Document publicDocument(Programme programme, Language language, LocalDate date) {
        return document(programme, language, date, Use.ANTHOLOGY, Use.PUBLIC);
    }

    private Document document(Programme programme, Language language, LocalDate date, Use use, Use... more) {
        DocumentBuilder document = Document.titled(own("Bloemlezing", "Anthology", language), language)
                .subtitle(Disclosure.ownWords(programme.name())).date(date);
        if (programme.hasNotice()) {
            document.note(own("Let op", "Please note", language), Disclosure.ownWords(programme.notice()));
        }
        document.paragraph(own("In deze bloemlezing staan citaten van mensen die meededen. Ze zijn gekozen uit alles wat aan de tafels is gezegd. "
                        + "Wie iets zei, heeft bepaald of het hier mag staan en hoe.",
                "This anthology holds quotes of people who took part. They were chosen from all that was said at the tables. "
                        + "Who said something decided whether it may stand here, and how.", language));
        long perspectives = coverage.of(programme.id()).stream().filter(row -> row.included() > 0).count();
        if (perspectives > 1) {
            document.paragraph(Disclosure.sentence(language, Text.of("De citaten komen uit {} perspectieven.", "The quotes come from {} perspectives."),
                    Disclosure.ofThings(perspectives)));
        }
        document.contents(1);
        Map<UUID, List<Quote>> byTheme = quotes.includedByTheme(programme.id());
        for (Theme theme : themes.list(programme.id())) {
            chapter(document, theme.name(language), theme.element().note(), byTheme.getOrDefault(theme.id(), List.of()), language, use, more);
        }
        chapter(document, byTheme.isEmpty() ? language.of("Citaten", "Quotes") : language.of("Andere citaten", "Other quotes"), "",
                quotes.includedWithoutTheme(programme.id()), language, use, more);
        return document.build();
    }

    /** A heading with its quotes; nothing where none of them may be shown. */
    private void chapter(DocumentBuilder document, String heading, String note, List<Quote> included, Language language, Use use,
                         Use... more) {
        Map<StatementKind, List<Publishable<PublishedQuote>>> shown = shown(included, use, more);
        if (shown.isEmpty()) {
            return;
        }
        document.heading(1, Disclosure.ownWords(heading));
        if (!note.isBlank()) {
            document.prose(Disclosure.ownWords(note));
        }
        shown.forEach((kind, own) -> {
            document.heading(2, Disclosure.ownWords(capital(kind.many().in(language))));
            own.forEach(document::quote);
        });
    }

    /** What may be shown of these quotes, by what was asked: trends, problems, ambitions and so on. */
    private Map<StatementKind, List<Publishable<PublishedQuote>>> shown(List<Quote> included, Use use, Use... more) {
        Map<UUID, Statement> said = statements.byIds(included.stream().map(Quote::statementId).toList());
        Map<StatementKind, List<Publishable<PublishedQuote>>> shown = new EnumMap<>(StatementKind.class);
        for (Quote quote : included) {
            Optional<Publishable<PublishedQuote>> publishable = Disclosure.quote(quote.element().id(), quote.agreement(), use, more);
            Statement statement = said.get(quote.statementId());
            if (publishable.isPresent() && statement != null) {
                shown.computeIfAbsent(statement.kind(), kind -> new ArrayList<>()).add(publishable.get());
            }
        }
        return shown;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase() + words.substring(1);
    }

    private static Publishable<String> own(String nl, String en, Language language) {
        return Disclosure.ownWords(Text.of(nl, en), language);
    }
}
