package nl.draagvlak.statements.alike;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.statements.Alike;
import nl.draagvlak.statements.Mergers;
import nl.draagvlak.statements.RoomThemes;
import nl.draagvlak.statements.RoomThemes.RoomTheme;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sorting what was said: merging what is alike, gathering the rest under themes; by mouse, by keyboard and without script. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/ordenen")
@Allowed({Role.TEAM, Role.FACILITATOR})
class SortPages {

    private static final int MOST = 300;
    private static final int COUPLES = 8;

    private final Gatherings gatherings;
    private final Statements statements;
    private final Elements elements;
    private final Mergers mergers;
    private final RoomThemes themes;
    private final Alike alike;

    SortPages(Gatherings gatherings, Statements statements, Elements elements, Mergers mergers, RoomThemes themes, Alike alike) {
        this.gatherings = gatherings;
        this.statements = statements;
        this.elements = elements;
        this.mergers = mergers;
        this.themes = themes;
        this.alike = alike;
    }

    /** A statement to be sorted, with those that were merged into it. */
    record Card(Element element, Statement statement, List<Element> merged) {}

    @GetMapping
    Reply sort(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form) {
        List<UUID> ids = statements.idsOf(gathering.id(), MOST);
        Map<UUID, Element> words = elements.byIds(ids);
        Map<UUID, Statement> known = statements.byIds(ids);
        Map<UUID, List<UUID>> merged = mergers.mergedInto(ids);
        Map<UUID, Element> others = elements.byIds(merged.values().stream().flatMap(List::stream).toList());
        Map<UUID, UUID> placed = themes.placed(gathering.id());
        List<RoomTheme> all = themes.list(gathering.id());
        Map<UUID, List<Card>> byTheme = new LinkedHashMap<>();
        all.forEach(theme -> byTheme.put(theme.id(), new ArrayList<>()));
        List<Card> unsorted = new ArrayList<>();
        for (UUID each : ids) {
            Card card = new Card(words.get(each), known.get(each), merged.getOrDefault(each, List.of()).stream().map(others::get).toList());
            byTheme.getOrDefault(placed.get(each), unsorted).add(card);
        }
        return Reply.page("statements/alike/sort", visit.frame(gathering.title())).with("form", form).with("gathering", gathering).with("themes", all)
                .with("cards", byTheme).with("unsorted", unsorted).with("couples", alike.couples(gathering.id(), COUPLES))
                .with("choices", all.stream().map(theme -> new Option(theme.id().toString(), theme.title())).toList());
    }

    @PostMapping("/themas")
    Reply theme(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        RoomTheme theme = form.value("thema").isBlank() ? null : NotHere.unless(themes.find(id, form.id("thema")));
        if (theme != null && form.has("doe", "weg")) {
            themes.remove(visit.act(), gathering, theme);
        } else {
            String title = form.required("titel", 120);
            if (!form.ok()) {
                return Reply.invalid(page(visit, gathering, form));
            }
            if (theme == null) {
                themes.add(visit.act(), gathering, title);
            } else {
                themes.rename(visit.act(), gathering, theme, title);
            }
        }
        visit.tellSaved();
        return back(visit, gathering, "");
    }

    @PostMapping("/plaats")
    Reply place(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Statement statement = statement(gathering, form.id("uitspraak"));
        themes.place(visit.act(), statement, form.value("thema").isBlank() ? null : NotHere.unless(themes.find(id, form.id("thema"))));
        visit.tellSaved();
        return back(visit, gathering, "#u-" + statement.elementId());
    }

    /** The one that was said first goes on for the others. */
    @PostMapping("/samen")
    Reply merge(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        List<Statement> chosen = new ArrayList<>(statements.byIds(form.ids("uitspraak")).values());
        chosen.removeIf(statement -> !statement.gatheringId().equals(id));
        if (chosen.size() < 2) {
            form.error("uitspraak", "Kies er ten minste twee.", "Choose at least two.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        Statement first = chosen.getFirst();
        chosen.subList(1, chosen.size()).forEach(other -> mergers.merge(visit.act(), other, first));
        visit.tell("Samengevoegd. De eerste gaat verder; u kunt dit ongedaan maken.", "Merged. The first goes on; you can undo this.");
        return back(visit, gathering, "#u-" + first.elementId());
    }

    @PostMapping("/los")
    Reply part(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Statement statement = statement(gathering, form.id("uitspraak"));
        mergers.part(visit.act(), statement);
        visit.tell("Weer los van elkaar.", "Parted again.");
        return back(visit, gathering, "#u-" + statement.elementId());
    }

    private Statement statement(Gathering gathering, UUID id) {
        if (id == null) {
            throw new NotHere();
        }
        return NotHere.unless(statements.find(gathering.programmeId(), id).filter(statement -> statement.gatheringId().equals(gathering.id())));
    }

    private static Reply back(Visit visit, Gathering gathering, String place) {
        return Reply.redirect(visit.at(gathering.path() + "/ordenen") + place);
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
