package nl.draagvlak.effect.breakdown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.PublishedTable;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Charts;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.Markup;

/** The last release of a breakdown, as a table and as bars. It knows only what was released. */
public record Told(Breakdown breakdown, String indicator, Publishable<PublishedTable> publishable, Instant at) {

    public PublishedTable table() {
        return publishable.value();
    }

    public String title() {
        return breakdown.title(indicator);
    }

    /** The rows whose totals are told. */
    private List<Integer> shown() {
        return IntStream.range(0, table().rows().size()).filter(i -> !table().rowTotals().get(i).hidden()).boxed().toList();
    }

    public boolean drawable() {
        return shown().size() > 1;
    }

    String alternative(Language language) {
        List<String> parts = new ArrayList<>();
        shown().forEach(i -> parts.add(table().rows().get(i) + " " + table().rowTotals().get(i).in(language)));
        long hidden = table().rows().size() - shown().size();
        return String.join(", ", parts) + (hidden == 0 ? "." : language.of(". Van " + hidden + " groepen wordt het aantal niet verteld.", ". Of " + hidden
                + " groups the count is not told."));
    }

    public Markup drawing(Language language) {
        return Charts.bars(new Charts.Bars(title(), alternative(language), "", shown().stream()
                .map(i -> new Charts.Bar(table().rows().get(i), table().rowTotals().get(i).atLeast(), "")).toList(), null, ""), language);
    }

    /** The table, and bars of its totals where they are told, for a document. */
    public void addTo(DocumentBuilder document, Language language) {
        document.table(Disclosure.ownWords(title()), Disclosure.ownWords(breakdown.rowName()), publishable);
        if (drawable()) {
            document.bars(Disclosure.ownWords(title()), Disclosure.ownWords(alternative(language)), Disclosure.ownWords(""), shown().stream()
                    .map(i -> new DocumentBuilder.Measured(Disclosure.ownWords(table().rows().get(i)), Disclosure.ofThings(table().rowTotals().get(i)
                            .atLeast()))).toList(), null);
        }
        document.paragraph(Disclosure.ownWords(hiding(language) + " " + language.of("Bron: ", "Source: ") + breakdown.source() + "."));
    }

    /** What a dot means. */
    public String hiding(Language language) {
        return language.of("Een punt betekent dat het aantal niet wordt verteld: het is kleiner dan " + breakdown.threshold() + ", of zou een klein aantal verraden.",
                "A dot means that the count is not told: it is less than " + breakdown.threshold() + ", or would give a small count away.");
    }
}
