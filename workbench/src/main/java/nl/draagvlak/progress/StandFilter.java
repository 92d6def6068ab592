package nl.draagvlak.progress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;

/** Which actions somebody wants to see, as it stands in the address. What is unreadable there counts as not asked. */
record StandFilter(String search, UUID line, UUID holder, String standing, String day) {

    static final String SILENT = "stil";
    static final String LATE = "te-laat";
    static final String ASKING = "hulp";
    static final String CHANGED = "veranderd";
    static final String EXPLORING = "verkenning";
    static final String UNHEARD = "nooit-gehoord";

    static StandFilter from(Form form) {
        return new StandFilter(form.value("zoek").strip(), id(form.value("lijn")), id(form.value("houder")), form.value("stand"), form.value("peil"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean none() {
        return search.isEmpty() && line == null && holder == null && standing.isEmpty();
    }

    boolean fits(Stand stand, Window window) {
        return stand.found() && (line == null || line.equals(stand.line())) && (holder == null || holder.equals(stand.holder())) && stands(stand, window);
    }

    private boolean stands(Stand stand, Window window) {
        Optional<Status> status = Status.ofKey(standing);
        if (status.isPresent()) {
            return stand.status() == status.get();
        }
        return switch (standing) {
            case SILENT -> stand.silent(window);
            case LATE -> stand.late();
            case ASKING -> stand.asksHelp() && !stand.done();
            case CHANGED -> stand.changed();
            case EXPLORING -> stand.exploring();
            case UNHEARD -> stand.status() == null;
            default -> true;
        };
    }

    static List<Option> standings(Language language) {
        List<Option> options = new ArrayList<>(Status.options(language));
        options.add(new Option(SILENT, language.of("Geen bericht", "No word")));
        options.add(new Option(UNHEARD, language.of("Nog nooit een bericht", "Never any word")));
        options.add(new Option(LATE, language.of("Mijlpaal te laat", "Milestone late")));
        options.add(new Option(ASKING, language.of("Vraagt hulp of een besluit", "Asks for help or a decision")));
        options.add(new Option(CHANGED, language.of("Stand veranderd", "Standing changed")));
        options.add(new Option(EXPLORING, language.of("Verkenning", "Exploring")));
        return options;
    }

    /** What stands behind the address, from the question mark; with another standing when one is given. */
    String query(String otherStanding) {
        StringBuilder query = new StringBuilder();
        add(query, "peil", day);
        add(query, "zoek", search);
        add(query, "lijn", line == null ? "" : line.toString());
        add(query, "houder", holder == null ? "" : holder.toString());
        add(query, "stand", otherStanding == null ? standing : otherStanding);
        return query.toString();
    }

    String query() {
        return query(null);
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
