package nl.draagvlak.statements.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.methods.opinion.Tally;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.CsvRendering;

/**
 * The figures behind the landscape as a table: counts over everybody and per group, with what is too small left empty. A statement stands in it by its
 * number: its words leave only as a quote with consent.
 */
final class LandscapeFile {

    private LandscapeFile() {}

    /** @param codes the number of each statement, such as U12 */
    static byte[] csv(Picture picture, Map<UUID, String> codes, Language language) {
        List<Publishable<String>> header = new ArrayList<>(List.of(Disclosure.ownWords(language.of("uitspraak", "statement"))));
        columns(header, language, "");
        picture.groups().forEach(group -> columns(header, language, " " + group.letter()));
        List<List<Publishable<String>>> rows = new ArrayList<>();
        for (Picture.Opinion opinion : picture.opinions()) {
            List<Publishable<String>> row = new ArrayList<>(List.of(Disclosure.ownWords(codes.getOrDefault(opinion.id(), ""))));
            add(row, opinion.all());
            for (int g = 0; g < picture.groups().size(); g++) {
                if (opinion.split()) {
                    add(row, opinion.byGroup().get(g));
                } else {
                    row.addAll(List.of(Disclosure.ownWords(""), Disclosure.ownWords(""), Disclosure.ownWords("")));
                }
            }
            rows.add(row);
        }
        return CsvRendering.csv(header, rows);
    }

    private static void columns(List<Publishable<String>> header, Language language, String group) {
        header.add(Disclosure.ownWords(language.of("eens", "agree") + group));
        header.add(Disclosure.ownWords(language.of("oneens", "disagree") + group));
        header.add(Disclosure.ownWords(language.of("weet niet", "do not know") + group));
    }

    /** The picture kept only what is on enough votes. */
    private static void add(List<Publishable<String>> row, Tally tally) {
        for (int count : new int[] {tally.agrees(), tally.disagrees(), tally.passes()}) {
            row.add(Disclosure.ownWords(String.valueOf(count)));
        }
    }
}
