package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Starting a programme from the template of Opgave Gericht Werken. */
@Controller
@Allowed(Role.TEAM)
class StartPages {

    /** Not for a programme: what stands at {@code /programmas/} itself. */
    private static final Set<String> RESERVED = Set.of("nieuw");
    private static final String ADDRESS = "[a-z0-9][a-z0-9-]{1,60}";
    private static final int MOST_PERSPECTIVES = 60;

    private final ProgrammeStart start;
    private final Programmes programmes;
    private final Needs needs;

    StartPages(ProgrammeStart start, Programmes programmes, Needs needs) {
        this.start = start;
        this.programmes = programmes;
        this.needs = needs;
    }

    @GetMapping("/programmas/nieuw")
    Reply form(Visit visit) {
        LocalDate today = today(visit);
        Form form = Form.empty().with("begin", today.plusWeeks(4))
                .with("perspectieven", OgwTemplate.lists().get(ListName.PERSPECTIVE).stream().map(Choice::nl).collect(Collectors.joining("\n")));
        BudgetRows.fill(form, new java.util.TreeMap<>(), today);
        return page(visit, form);
    }

    private Reply.Page page(Visit visit, Form form) {
        return Reply.page("process/start", visit.frame("Nieuw programma", "New programme")).with("form", form).with("budgetRows", BudgetRows.count(form));
    }

    @PostMapping("/programmas/nieuw")
    Reply start(Visit visit, Form form) {
        String name = form.required("naam", 120);
        String summary = form.optional("samenvatting", 600);
        String opgave = form.required("opgave", 2000);
        String ambition = form.optional("ambitie", 2000);
        LocalDate begin = form.requiredDate("begin");
        SortedMap<Integer, Long> budget = BudgetRows.read(form);
        List<Choice> perspectives = perspectives(form);
        String slug = address(form, name);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        Programme programme = new Programme(Ids.next(), slug, name, summary, Language.NL, "");
        Map<ListName, List<Choice>> lists = OgwTemplate.lists();
        lists.put(ListName.PERSPECTIVE, perspectives);
        start.start(visit.act(), programme, new Charter(opgave, ambition, budget), lists, OgwTemplate.from(begin));
        needs.set(visit.act(), programme.id(), null, ListName.PERSPECTIVE, perspectives.stream().map(Choice::key).toList());
        visit.tell("Het programma is begonnen. Dit is de aanpak; u kunt alles veranderen.", "The programme has started. This is the approach; you can change everything.");
        return Reply.redirect(programme.path());
    }

    private String address(Form form, String name) {
        String asked = form.optional("adres", 60);
        Set<String> taken = new HashSet<>(RESERVED);
        programmes.listAll().forEach(programme -> taken.add(programme.slug()));
        if (asked.isEmpty()) {
            String made = Slug.free(name, taken);
            return made.matches(ADDRESS) ? made : Slug.free("programma " + made, taken);
        }
        if (!asked.matches(ADDRESS)) {
            form.error("adres", "Gebruik alleen kleine letters, cijfers en streepjes, minstens twee tekens.", "Use only lower case letters, digits and hyphens, at least two.");
        } else if (taken.contains(asked)) {
            form.error("adres", "Dit adres is al in gebruik. Kies een ander.", "This address is in use. Choose another.");
        }
        return asked;
    }

    /** One a line; the words of the template keep their translation. */
    private static List<Choice> perspectives(Form form) {
        List<String> lines = form.required("perspectieven", 4000).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
        if (lines.size() > MOST_PERSPECTIVES || lines.stream().anyMatch(line -> line.length() > 120)) {
            form.error("perspectieven", "Schrijf hoogstens " + MOST_PERSPECTIVES + " regels van hoogstens 120 tekens.",
                    "Write at most " + MOST_PERSPECTIVES + " lines of at most 120 characters.");
            return List.of();
        }
        List<Choice> known = OgwTemplate.lists().get(ListName.PERSPECTIVE);
        List<Choice> choices = new ArrayList<>();
        for (String line : lines) {
            String en = known.stream().filter(each -> each.nl().equalsIgnoreCase(line)).map(Choice::en).findFirst().orElse(line);
            choices.add(new Choice(Slug.free(line, choices.stream().map(Choice::key).toList()), line, en, choices.size(), ""));
        }
        return choices;
    }

    static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
