package nl.draagvlak.anthology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.stereotype.Component;

/** A quote's place in the anthology: its theme, and the quotes that stand above and below it there. */
@Component
class AnthologyPlaces implements Places {

    private static final Text READERS = Text.of("De mensen van het programma lezen dit: het team, de werkgroep en de stuurgroep.",
            "The people of the programme read this: the team, the working group and the steering group.");

    private final Quotes quotes;
    private final Themes themes;
    private final Statements statements;

    AnthologyPlaces(Quotes quotes, Themes themes, Statements statements) {
        this.quotes = quotes;
        this.themes = themes;
        this.statements = statements;
    }

    @Override
    public List<Place> of(Programme programme, Quote quote, Language language) {
        Map<UUID, List<Quote>> included = quotes.includedByTheme(programme.id());
        List<UUID> own = themes.ofQuotes(List.of(quote.element().id())).getOrDefault(quote.element().id(), List.of());
        List<Place> places = new ArrayList<>();
        themes.list(programme.id()).stream().filter(theme -> own.contains(theme.id()))
                .forEach(theme -> places.add(place(quote, theme.name(language), included.getOrDefault(theme.id(), List.of()), language)));
        if (places.isEmpty()) {
            places.add(place(quote, language.of("Andere citaten", "Other quotes"), quotes.includedWithoutTheme(programme.id()), language));
        }
        return places;
    }

    /** Between the others of its kind under one heading, of which only those that may be read there are shown. */
    private Place place(Quote quote, String heading, List<Quote> others, Language language) {
        Map<UUID, Statement> said = statements.byIds(java.util.stream.Stream.concat(others.stream(), java.util.stream.Stream.of(quote)).map(Quote::statementId).toList());
        StatementKind kind = said.get(quote.statementId()).kind();
        String before = "";
        String after = "";
        for (Quote other : others.stream().sorted(Comparator.comparingInt(each -> each.element().number())).toList()) {
            Statement statement = said.get(other.statementId());
            if (statement == null || statement.kind() != kind) {
                continue;
            }
            String words = Disclosure.quote(other.element().id(), other.agreement(), Use.ANTHOLOGY).map(shown -> shown.value().text()).orElse("");
            if (!words.isEmpty() && other.element().number() < quote.element().number()) {
                before = words;
            } else if (!words.isEmpty() && after.isEmpty() && other.element().number() > quote.element().number()) {
                after = words;
            }
        }
        return new Place(Use.ANTHOLOGY, heading + ": " + kind.many().in(language), before, after, READERS);
    }
}
