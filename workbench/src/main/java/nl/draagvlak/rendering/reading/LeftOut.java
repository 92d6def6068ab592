package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Clean;

/** Counts what a document has and a plan does not take, and says so. */
final class LeftOut {

    private static final int NAMED = 10;

    private final List<String> imageNames = new ArrayList<>();
    private final Set<String> links = new HashSet<>();
    int images;
    int objects;
    int textBoxes;
    int contents;
    int hidden;
    int formulas;
    int foreign;
    int inserted;
    int deleted;
    int nestedTables;
    int joinedTables;
    int notes;

    /** A picture, under the name or description that its maker gave it. */
    void image(String name) {
        images++;
        String clean = Clean.text(name == null ? "" : name).strip().replaceAll("\\s+", " ");
        if (!clean.isEmpty() && imageNames.size() < NAMED) {
            imageNames.add(clean.length() > 80 ? clean.substring(0, 79) + "…" : clean);
        }
    }

    List<Text> warnings() {
        List<Text> said = new ArrayList<>();
        if (images > 0) {
            String names = imageNames.isEmpty() ? "" : " (" + String.join(", ", imageNames.stream().map(name -> "‘" + name + "’").toList()) + (images > imageNames.size() ? ", …" : "") + ")";
            said.add(Text.of(count(images, "afbeelding is", "afbeeldingen zijn") + " weggelaten" + names + ".",
                    count(images, "picture was", "pictures were") + " left out" + names + "."));
        }
        say(said, objects, n -> count(n, "ingesloten bestand of object is", "ingesloten bestanden of objecten zijn") + " weggelaten.",
                n -> count(n, "embedded file or object was", "embedded files or objects were") + " left out.");
        say(said, inserted + deleted, n -> "Er stonden bijgehouden wijzigingen in. Ze zijn gelezen alsof ze zijn aanvaard: " + count(inserted, "invoeging", "invoegingen") + " overgenomen, "
                        + count(deleted, "verwijdering", "verwijderingen") + " weggelaten.",
                n -> "It held tracked changes. They were read as if accepted: " + count(inserted, "insertion", "insertions") + " taken, " + count(deleted, "deletion", "deletions") + " left out.");
        say(said, joinedTables, n -> "In " + count(n, "tabel", "tabellen") + " waren cellen samengevoegd: de tekst staat in de eerste cel, de andere zijn leeg.",
                n -> "In " + count(n, "table", "tables") + " cells were joined: the text is in the first cell, the others are empty.");
        say(said, nestedTables, n -> count(n, "tabel in een tabel is", "tabellen in een tabel zijn") + " als regels tekst gelezen.",
                n -> count(n, "table in a table was", "tables in a table were") + " read as lines of text.");
        say(said, textBoxes, n -> "De tekst uit " + count(n, "tekstvak", "tekstvakken") + " staat als gewone alinea tussen de tekst.",
                n -> "The text of " + count(n, "text box", "text boxes") + " stands between the text as plain paragraphs.");
        say(said, contents, n -> "De inhoudsopgave is weggelaten: die maakt het plan zelf.", n -> "The table of contents was left out: the plan makes its own.");
        say(said, hidden, n -> count(n, "stuk verborgen tekst is", "stukken verborgen tekst zijn") + " weggelaten.", n -> count(n, "piece of hidden text was", "pieces of hidden text were") + " left out.");
        say(said, formulas, n -> count(n, "formule is", "formules zijn") + " als gewone tekst gelezen: kijk of ze kloppen.",
                n -> count(n, "formula was", "formulas were") + " read as plain text: check whether they are right.");
        say(said, foreign, n -> count(n, "deel", "delen") + " uit een ander bestand " + (n == 1 ? "is" : "zijn") + " weggelaten.", n -> count(n, "part", "parts") + " of another file " + (n == 1 ? "was" : "were") + " left out.");
        say(said, links.size(), n -> count(n, "verwijzing had", "verwijzingen hadden") + " geen webadres; alleen de tekst is gelezen.", n -> count(n, "link had", "links had") + " no web address; only its text was read.");
        return List.copyOf(said);
    }

    private static void say(List<Text> said, int count, IntFunction<String> nl, IntFunction<String> en) {
        if (count > 0) {
            said.add(Text.of(nl.apply(count), en.apply(count)));
        }
    }

    private static String count(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /** An address that may be kept; empty text, and counted, when it may not. */
    String address(String asked) {
        String address = asked == null ? "" : asked.strip();
        String lower = address.toLowerCase(java.util.Locale.ROOT);
        if (address.startsWith("#") || address.isEmpty()) {
            return "";
        }
        if (address.length() <= 2_000 && (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:"))
                && address.chars().allMatch(c -> c > ' ' && c != '"' && c != '<' && c != '>' && c != '\\' && !Character.isISOControl(c))) {
            return address;
        }
        if (links.size() < 1_000) {
            links.add(address);
        }
        return "";
    }
}
