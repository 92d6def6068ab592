package nl.draagvlak.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The programme's own lists: forms, ages, perspectives and so on. */
@Controller
@RequestMapping("/programmas/{programme}/aanpak/lijsten")
@Allowed(Role.TEAM)
class ListPages {

    private static final int SPARE = 4;
    private static final int MOST = 200;

    /** A list with what is in it. */
    record Shown(ListName name, List<Choice> choices) {}

    private record Place(Choice choice, int place) {}

    private final Programmes programmes;
    private final Journal journal;

    ListPages(Programmes programmes, Journal journal) {
        this.programmes = programmes;
        this.journal = journal;
    }

    @GetMapping
    Reply all(Visit visit) {
        return Reply.page("process/lists", visit.frame("Lijsten van het programma", "Lists of the programme"))
                .with("lists", Arrays.stream(ListName.values()).map(name -> new Shown(name, programmes.list(visit.programmeId(), name))).toList());
    }

    @GetMapping("/{list}")
    Reply one(Visit visit, @PathVariable String list) {
        ListName name = name(list);
        List<Choice> choices = programmes.list(visit.programmeId(), name);
        Form form = Form.empty();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            form.with("sleutel-" + i, choice.key()).with("nl-" + i, choice.nl()).with("en-" + i, choice.en().equals(choice.nl()) ? "" : choice.en())
                    .with("noot-" + i, choice.note()).with("plaats-" + i, i + 1);
        }
        return page(visit, name, form, choices.size() + SPARE);
    }

    private Reply.Page page(Visit visit, ListName name, Form form, int rows) {
        return Reply.page("process/list", visit.frame(name.label())).with("list", name).with("form", form).with("rows", rows)
                .with("retired", programmes.retired(visit.programmeId(), name));
    }

    @PostMapping("/{list}")
    Reply set(Visit visit, @PathVariable String list, Form form) {
        ListName name = name(list);
        Map<String, Choice> retired = byKey(programmes.retired(visit.programmeId(), name));
        Map<String, Choice> present = byKey(programmes.list(visit.programmeId(), name));
        Set<String> keys = new HashSet<>(retired.keySet());
        keys.addAll(present.keySet());
        int rows = rows(form);
        List<Place> places = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rows; i++) {
            Place place = row(form, i, present, keys);
            if (place != null && !names.add(place.choice().nl().toLowerCase())) {
                form.error("nl-" + i, "Dit staat er twee keer.", "This is here twice.");
            }
            if (place != null) {
                places.add(place);
            }
        }
        form.values("terug").stream().filter(retired::containsKey).forEach(key -> places.add(new Place(retired.get(key), MOST)));
        if (!form.ok()) {
            return Reply.invalid(page(visit, name, form, Math.max(rows, SPARE)));
        }
        save(visit, name, places);
        return Reply.redirect(visit.at("/aanpak/lijsten/" + name.path()));
    }

    /** Empty rows and rows that are to go give null. */
    private static Place row(Form form, int i, Map<String, Choice> present, Set<String> keys) {
        String nl = form.optional("nl-" + i, 120);
        String en = form.optional("en-" + i, 120);
        String note = form.optional("noot-" + i, 500);
        Integer place = form.whole("plaats-" + i, 1, MOST);
        Choice before = present.get(form.value("sleutel-" + i));
        if (form.checked("weg-" + i) || nl.isEmpty() && en.isEmpty() && note.isEmpty() && before == null) {
            return null;
        }
        if (nl.isEmpty()) {
            form.error("nl-" + i, "Vul de Nederlandse naam in.", "Fill in the Dutch name.");
            return null;
        }
        String key = before == null ? Slug.free(nl, keys) : before.key();
        keys.add(key);
        return new Place(new Choice(key, nl, en.isEmpty() ? nl : en, i, note), place == null ? MOST : place);
    }

    private void save(Visit visit, ListName name, List<Place> places) {
        List<Choice> ordered = places.stream().sorted(Comparator.comparingInt(Place::place)).map(Place::choice).toList();
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : ordered) {
            choices.add(new Choice(choice.key(), choice.nl(), choice.en(), choices.size(), choice.note()));
        }
        UUID programme = visit.programmeId();
        programmes.setList(programme, name, choices);
        journal.record(visit.act(), programme, "list.set", programme, name, choices);
        visit.tellSaved();
    }

    private static int rows(Form form) {
        int rows = 0;
        for (int i = 0; i < MOST; i++) {
            if (!form.value("nl-" + i).isEmpty() || !form.value("en-" + i).isEmpty() || !form.value("noot-" + i).isEmpty()
                    || !form.value("sleutel-" + i).isEmpty()) {
                rows = i + 1;
            }
        }
        return rows;
    }

    private static Map<String, Choice> byKey(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::key, Function.identity()));
    }

    private static ListName name(String path) {
        return NotHere.unless(Arrays.stream(ListName.values()).filter(name -> name.path().equals(path)).findFirst());
    }
}
