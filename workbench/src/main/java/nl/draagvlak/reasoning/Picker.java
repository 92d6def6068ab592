package nl.draagvlak.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/**
 * Choosing elements in a form: what is chosen, and what a search finds. It works without JavaScript: the search is a button of the
 * form itself, so its route asks {@link #searching} first and then shows the form again with all that was typed, saving nothing.
 */
@Component
public class Picker {

    private static final int SHOWN = 12;
    private static final int READ = 60;
    private static final String BUTTON = "doe";
    private static final String SEARCH = "zoek:";

    private final Elements elements;
    private final Kinds kinds;

    Picker(Elements elements, Kinds kinds) {
        this.elements = elements;
        this.kinds = kinds;
    }

    /** Something that can be chosen, with the words that this visitor may read. */
    public record Item(UUID id, String icon, String label, String words) {}

    /**
     * One field in which elements are chosen, for {@code reasoning/pick.jte}.
     *
     * @param name     the field with the ids
     * @param single   whether one is chosen and not many
     * @param focus    whether the search was just used
     * @param more     whether a search could find more than stands here
     */
    public record View(String name, boolean single, List<Item> chosen, List<Item> found, String search, boolean focus, boolean more) {}

    /** Whether somebody pressed a search button and not the one that saves. */
    public boolean searching(Form form) {
        return form.value(BUTTON).startsWith(SEARCH);
    }

    public View many(Visit visit, Form form, String name, Kind... among) {
        return view(visit, form, name, false, among);
    }

    public View one(Visit visit, Form form, String name, Kind... among) {
        return view(visit, form, name, true, among);
    }

    private View view(Visit visit, Form form, String name, boolean single, Kind... among) {
        Set<UUID> chosenIds = new LinkedHashSet<>();
        for (String value : form.values(name)) {
            try {
                chosenIds.add(UUID.fromString(value));
            } catch (IllegalArgumentException e) {
                // what is no id cannot have been chosen here, and ids() complains of it
            }
        }
        List<Item> chosen = elements.byIds(chosenIds).values().stream().filter(e -> fits(visit, e, among)).map(e -> item(visit, e)).toList();
        String search = form.value("zoek-" + name).strip();
        List<Item> found = new ArrayList<>();
        boolean more = false;
        for (Kind kind : among) {
            Page<Element> page = elements.page(visit.programmeId(), kind, search, 1, READ);
            // What the visitor may not read is not offered: a search would tell its words.
            List<Element> readable = page.items().stream().filter(e -> e.readableBy(visit.roles()) && !chosenIds.contains(e.id())).toList();
            readable.stream().limit(Math.max(0, SHOWN - found.size())).forEach(e -> found.add(item(visit, e)));
            more |= page.total() > READ || found.size() == SHOWN && readable.size() > 0 && !found.getLast().id().equals(readable.getLast().id());
        }
        return new View(name, single, chosen, found, search, form.value(BUTTON).equals(SEARCH + name), more);
    }

    /** The ids that were chosen; a complaint at the field when one is not of these kinds, or no longer in use. */
    public List<UUID> ids(Visit visit, Form form, String name, Kind... among) {
        List<UUID> ids = form.ids(name).stream().distinct().toList();
        Map<UUID, Element> found = new LinkedHashMap<>(elements.byIds(ids));
        if (!ids.stream().allMatch(id -> found.containsKey(id) && fits(visit, found.get(id), among))) {
            form.error(name, "Iets van uw keuze is er niet meer. Kies opnieuw.", "Something that you chose is no longer there. Choose again.");
        }
        return ids.stream().filter(id -> found.containsKey(id) && fits(visit, found.get(id), among)).toList();
    }

    /** The one id that was chosen; a complaint at the field when there is none. */
    public UUID id(Visit visit, Form form, String name, Kind... among) {
        List<UUID> ids = ids(visit, form, name, among);
        if (ids.size() != 1) {
            form.error(name, "Kies er een.", "Choose one.");
            return null;
        }
        return ids.getFirst();
    }

    /** The items of these elements, for showing what was chosen elsewhere. */
    public List<Item> items(Visit visit, Collection<UUID> ids) {
        return elements.byIds(ids).values().stream().map(e -> item(visit, e)).toList();
    }

    private static boolean fits(Visit visit, Element element, Kind... among) {
        return element.active() && element.programmeId().equals(visit.programmeId())
                && Arrays.stream(among).anyMatch(kind -> kind.name().equals(element.kind()));
    }

    private Item item(Visit visit, Element element) {
        Kind kind = kinds.get(element.kind());
        return new Item(element.id(), kind.icon(), kind.letter() + element.number(),
                element.readableBy(visit.roles()) ? element.text() : visit.language().of("(alleen voor het programmateam)", "(for the programme team only)"));
    }
}
