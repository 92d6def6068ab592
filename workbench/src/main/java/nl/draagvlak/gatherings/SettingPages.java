package nl.draagvlak.gatherings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Setting.AgendaItem;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Setting.Table;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Person;
import nl.draagvlak.stakeholders.Persons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Setting up a gathering: agenda, tables, questions. Each is one form with a row a thing; an empty row is no thing. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}")
@Allowed({Role.TEAM, Role.FACILITATOR})
class SettingPages {

    private static final int MOST_ROWS = 60;
    private static final int SPARE_ROWS = 3;

    private final Gatherings gatherings;
    private final Settings settings;
    private final Organisations organisations;
    private final Persons persons;

    SettingPages(Gatherings gatherings, Settings settings, Organisations organisations, Persons persons) {
        this.gatherings = gatherings;
        this.settings = settings;
        this.organisations = organisations;
        this.persons = persons;
    }

    // Agenda

    @GetMapping("/agenda")
    Reply agenda(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        List<AgendaItem> agenda = settings.agenda(id);
        Form form = Form.empty();
        for (int i = 0; i < agenda.size(); i++) {
            form.with("tijd-" + i, agenda.get(i).start()).with("minuten-" + i, agenda.get(i).minutes()).with("wat-" + i, agenda.get(i).title());
        }
        return page(visit, gathering, "agenda", form, agenda.size());
    }

    @PostMapping("/agenda")
    Reply setAgenda(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        List<AgendaItem> agenda = new ArrayList<>();
        int rows = rows(form);
        for (int i = 0; i < rows; i++) {
            if (empty(form, "tijd-" + i, "minuten-" + i, "wat-" + i)) {
                continue;
            }
            LocalTime start = form.time("tijd-" + i);
            Integer minutes = form.whole("minuten-" + i, 1, 600);
            String title = form.required("wat-" + i, 300);
            need(form, "tijd-" + i, start);
            need(form, "minuten-" + i, minutes);
            if (start != null && minutes != null) {
                agenda.add(new AgendaItem(start, minutes, title));
            }
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, "agenda", form, rows));
        }
        agenda.sort(java.util.Comparator.comparing(AgendaItem::start));
        settings.setAgenda(visit.act(), gathering, agenda);
        return saved(visit, gathering, "/agenda");
    }

    // Tables

    @GetMapping("/tafels")
    Reply tables(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        List<Table> tables = settings.tables(id);
        Chooser chooser = chooser(visit);
        Form form = Form.empty();
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            form.with("nummer-" + i, table.number()).with("naam-" + i, table.name()).with("leider-" + i, chooser.label(table.facilitatorId()))
                    .with("schrijver-" + i, chooser.label(table.scribeId()));
        }
        return page(visit, gathering, "tables", form, tables.size()).with("people", chooser.personSuggestions());
    }

    @PostMapping("/tafels")
    Reply setTables(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Chooser chooser = chooser(visit);
        List<Table> tables = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        int rows = rows(form);
        for (int i = 0; i < rows; i++) {
            if (empty(form, "nummer-" + i, "naam-" + i, "leider-" + i, "schrijver-" + i)) {
                continue;
            }
            Integer number = form.whole("nummer-" + i, 1, 200);
            need(form, "nummer-" + i, number);
            if (number != null && !numbers.add(number)) {
                form.error("nummer-" + i, "Dit nummer staat er twee keer.", "This number is here twice.");
            }
            String name = form.optional("naam-" + i, 100);
            UUID facilitator = person(form, chooser, "leider-" + i);
            UUID scribe = person(form, chooser, "schrijver-" + i);
            if (number != null) {
                tables.add(new Table(number, name, facilitator, scribe));
            }
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, "tables", form, rows).with("people", chooser.personSuggestions()));
        }
        settings.setTables(visit.act(), gathering, tables);
        return saved(visit, gathering, "/tafels");
    }

    private static UUID person(Form form, Chooser chooser, String field) {
        String typed = form.optional(field, 300);
        Optional<Person> person = typed.isEmpty() ? Optional.empty() : chooser.person(typed);
        if (!typed.isEmpty() && person.isEmpty()) {
            form.error(field, "Deze persoon staat niet bij de belanghebbenden. Kies een naam uit de lijst.",
                    "This person is not among the stakeholders. Choose a name from the list.");
        }
        return person.map(Person::id).orElse(null);
    }

    private Chooser chooser(Visit visit) {
        return new Chooser(organisations.list(visit.programmeId()), persons.list(visit.programmeId()));
    }

    // Questions

    @GetMapping("/vragen")
    Reply prompts(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        List<Prompt> prompts = settings.prompts(id);
        List<Prompt> shown = prompts.isEmpty() ? proposal(gathering) : prompts;
        Form form = Form.empty();
        for (int i = 0; i < shown.size(); i++) {
            Prompt prompt = shown.get(i);
            form.with("id-" + i, prompt.id()).with("soort-" + i, prompt.kind().key()).with("vraag-" + i, prompt.question().nl())
                    .with("vraag-en-" + i, prompt.question().en());
        }
        return page(visit, gathering, "prompts", form, shown.size()).with("proposed", prompts.isEmpty());
    }

    /** What a first round asks; to be changed before it is saved. */
    private static List<Prompt> proposal(Gathering gathering) {
        return List.of(
                new Prompt(Ids.next(), gathering.id(), StatementKind.TREND, Text.of("Wat ziet u veranderen?", "What do you see changing?")),
                new Prompt(Ids.next(), gathering.id(), StatementKind.PROBLEM, Text.of("Wat gaat er mis, en voor wie?", "What goes wrong, and for whom?")),
                new Prompt(Ids.next(), gathering.id(), StatementKind.AMBITION, Text.of("Wat wilt u over vijf jaar zien?", "What do you want to see in five years?")),
                new Prompt(Ids.next(), gathering.id(), StatementKind.COOPERATION,
                        Text.of("Wat hebt u van anderen nodig om goed samen te werken?", "What do you need from others to cooperate well?")));
    }

    @PostMapping("/vragen")
    Reply setPrompts(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        List<Prompt> prompts = new ArrayList<>();
        int rows = rows(form);
        for (int i = 0; i < rows; i++) {
            if (empty(form, "vraag-" + i, "vraag-en-" + i)) {
                continue;
            }
            String kind = form.oneOf("soort-" + i, StatementKind.keys());
            String nl = form.required("vraag-" + i, 300);
            String en = form.optional("vraag-en-" + i, 300);
            UUID known = form.id("id-" + i);
            if (kind != null) {
                prompts.add(new Prompt(known == null ? Ids.next() : known, id, StatementKind.valueOf(kind.toUpperCase()), Text.of(nl, en.isEmpty() ? nl : en)));
            }
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, "prompts", form, rows).with("proposed", false));
        }
        settings.setPrompts(visit.act(), gathering, prompts);
        return saved(visit, gathering, "/vragen");
    }

    // For all three

    private Reply.Page page(Visit visit, Gathering gathering, String template, Form form, int filled) {
        List<Option> kinds = Arrays.stream(StatementKind.values()).map(kind -> new Option(kind.key(), kind.label().in(visit.language()))).toList();
        Reply.Page page = Reply.page("gatherings/" + template, visit.frame(gathering.title())).with("form", form).with("gathering", gathering)
                .with("rows", Math.min(MOST_ROWS, filled + SPARE_ROWS));
        return template.equals("prompts") ? page.with("kinds", kinds) : page;
    }

    private static int rows(Form form) {
        Integer rows = form.whole("rijen", 0, MOST_ROWS);
        return rows == null ? 0 : rows;
    }

    private static boolean empty(Form form, String... fields) {
        return Arrays.stream(fields).allMatch(field -> form.value(field).isBlank());
    }

    private static void need(Form form, String field, Object value) {
        if (value == null) {
            form.error(field, "Vul dit in.", "Fill this in.");
        }
    }

    private static Reply saved(Visit visit, Gathering gathering, String path) {
        visit.tellSaved();
        return Reply.redirect(visit.at(gathering.path() + path));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
