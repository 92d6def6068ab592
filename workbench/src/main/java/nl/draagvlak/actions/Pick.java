package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Form;

/**
 * Choosing elements of a kind in a form: what is chosen, and what the search found. With few elements all are shown and there is no search.
 *
 * @param name   of the field; its search stands in {@code name-zoek}
 * @param chosen how many of the elements, at the start, are chosen already
 * @param total  how many the search found, shown or not; 0 when there is nothing to choose from at all
 */
record Pick(String name, Kind kind, List<Element> elements, int chosen, long total, boolean searchable) {

    private static final int ALL = 24;
    private static final int FOUND = 12;

    static Pick of(Elements elements, UUID programmeId, Kind kind, String name, Form form, UUID except) {
        Map<UUID, Element> shown = new LinkedHashMap<>(elements.byIds(ids(form, name)));
        shown.values().removeIf(e -> !e.programmeId().equals(programmeId) || !e.kind().equals(kind.name()));
        int chosen = shown.size();
        boolean few = elements.count(programmeId, kind) <= ALL;
        Page<Element> page = elements.page(programmeId, kind, few ? "" : form.value(name + "-zoek"), 1, few ? ALL : FOUND + chosen);
        page.items().forEach(e -> shown.putIfAbsent(e.id(), e));
        shown.remove(except);
        return new Pick(name, kind, new ArrayList<>(shown.values()), chosen, page.total(), !few);
    }

    /** The chosen ids as typed; unreadable ones are left to the form's own complaint. */
    private static List<UUID> ids(Form form, String name) {
        List<UUID> ids = new ArrayList<>();
        for (String value : form.values(name)) {
            try {
                ids.add(UUID.fromString(value));
            } catch (IllegalArgumentException e) {
                // said at the field when the form is read
            }
        }
        return ids;
    }
}
