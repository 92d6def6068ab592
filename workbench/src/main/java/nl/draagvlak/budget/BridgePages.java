package nl.draagvlak.budget;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The bridge projects: proposed, decided, carried out, each with its short explanation. */
@Controller
@RequestMapping("/programmas/{programme}/budget/brugprojecten")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class BridgePages {

    private static final int SIZE = 50;
    private static final int LONG = 2000;

    private final BridgeProjects projects;
    private final Bookings bookings;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Accounts accounts;

    BridgePages(BridgeProjects projects, Bookings bookings, Programmes programmes, Organisations organisations, Accounts accounts) {
        this.projects = projects;
        this.bookings = bookings;
        this.programmes = programmes;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        BridgeProjects.Filter filter = filter(form);
        Page<BridgeProject> page = projects.page(visit.programmeId(), filter, asked == null ? 1 : asked, SIZE);
        return Reply.page("budget/projects", visit.frame("Brugprojecten", "Bridge projects")).with("page", page).with("form", form)
                .with("sum", projects.sum(visit.programmeId(), filter)).with("categories", categories(visit))
                .with("shapes", options(visit, ListName.FORM)).with("aims", options(visit, ListName.AIM))
                .with("filtered", !filter.equals(BridgeProjects.Filter.NONE));
    }

    /** The same projects by how far they are, with what goes where by form and aim. */
    @GetMapping("/bord")
    Reply board(Visit visit, Form form) {
        BridgeProjects.Filter filter = filter(form);
        List<BridgeProject> all = projects.page(visit.programmeId(), filter, 1, 100_000).items();
        List<Option> shapes = options(visit, ListName.FORM);
        List<Option> aims = options(visit, ListName.AIM);
        return Reply.page("budget/board", visit.frame("Brugprojecten", "Bridge projects")).with("all", all).with("form", form).with("categories", categories(visit))
                .with("shapes", shapes).with("aims", aims).with("spread", BridgeSpread.of(all, aims.stream().map(Option::value).toList(), shapes.stream().map(Option::value).toList()));
    }

    @GetMapping("/lijst.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        List<String> header = visit.language() == nl.draagvlak.programme.Language.NL
                ? List.of("nummer", "project", "categorie", "jaar", "bedrag", "organisatie", "stand", "vormen", "oogmerken", "toelichting")
                : List.of("number", "project", "category", "year", "amount", "organisation", "state", "forms", "aims", "explanation");
        List<Option> shapes = options(visit, ListName.FORM);
        List<Option> aims = options(visit, ListName.AIM);
        return Fields.csv(visit, "brugprojecten", header, projects.page(visit.programmeId(), filter(form), 1, 100_000).items().stream().map(p -> List.of(
                String.valueOf(p.number()), p.title(), p.category().label().in(visit.language()), String.valueOf(p.year()), String.valueOf(p.amount()), p.organisation(),
                p.state().label().in(visit.language()), labels(p.forms(), shapes), labels(p.aims(), aims), p.explanation())).toList());
    }

    private static BridgeProjects.Filter filter(Form form) {
        Optional<BridgeProject.Category> category = Arrays.stream(BridgeProject.Category.values()).filter(c -> c.name().equals(form.value("categorie"))).findFirst();
        return new BridgeProjects.Filter(form.value("zoek").strip(), category.orElse(null), form.value("vorm"), form.value("oogmerk"));
    }

    static String labels(List<String> keys, List<Option> options) {
        return String.join(", ", options.stream().filter(option -> keys.contains(option.value())).map(Option::label).toList());
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply blank(Visit visit) {
        return formPage(visit, Form.empty().with("year", Fields.today(visit).getYear()), null);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply create(Visit visit, Form form) {
        BridgeProject.Draft draft = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, null));
        }
        UUID id = projects.add(visit.act(), visit.programmeId(), draft, Fields.today(visit));
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget/brugprojecten/" + id));
    }

    @GetMapping("/{id}")
    Reply detail(Visit visit, @PathVariable UUID id) {
        return detailPage(visit, find(visit, id), Form.empty().with("on", Fields.today(visit)));
    }

    private Reply.Page detailPage(Visit visit, BridgeProject project, Form form) {
        List<BridgeProject.Change> changes = projects.changes(project.id());
        return Reply.page("budget/project", visit.frame("Brugproject " + project.number(), "Bridge project " + project.number())).with("project", project)
                .with("form", form).with("changes", changes).with("names", accounts.names(changes.stream().map(BridgeProject.Change::recordedBy).toList()))
                .with("shapes", labels(project.forms(), options(visit, ListName.FORM))).with("aims", labels(project.aims(), options(visit, ListName.AIM)))
                .with("spent", bookings.perProject(visit.programmeId()).getOrDefault(project.id(), Bookings.Spent.NOTHING))
                .with("states", project.state().next().stream()
                        .map(s -> new Option(s.name(), s.label().in(visit.language()))).toList());
    }

    @GetMapping("/{id}/wijzigen")
    @Allowed(Role.TEAM)
    Reply edit(Visit visit, @PathVariable UUID id) {
        BridgeProject p = find(visit, id);
        return formPage(visit, Form.empty().with("title", p.title()).with("category", p.category()).with("year", p.year()).with("amount", Fields.typed(p.amount()))
                .with("organisation", p.organisation()).with("explanation", p.explanation()).withAll("forms", p.forms()).withAll("aims", p.aims()), p);
    }

    @PostMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        BridgeProject project = find(visit, id);
        BridgeProject.Draft draft = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, project));
        }
        projects.change(visit.act(), visit.programmeId(), id, draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget/brugprojecten/" + id));
    }

    @PostMapping("/{id}/stand")
    @Allowed(Role.TEAM)
    Reply move(Visit visit, @PathVariable UUID id, Form form) {
        BridgeProject project = find(visit, id);
        String state = form.oneOf("state", project.state().next().stream().map(Enum::name).toList());
        LocalDate on = form.requiredDate("on");
        if (on != null && on.isAfter(Fields.today(visit))) {
            form.error("on", "Deze dag moet nog komen.", "This day is still to come.");
        }
        String who = form.optional("who", 200);
        if (state != null && BridgeProject.State.valueOf(state).decides() && who.isEmpty()) {
            form.error("who", "Wie besloot dit?", "Who decided this?");
        }
        String reason = form.optional("reason", LONG);
        if ("STOPPED".equals(state) && reason.isEmpty()) {
            form.error("reason", "Waarom stopt het project?", "Why does the project stop?");
        }
        if (!form.ok()) {
            return Reply.invalid(detailPage(visit, project, form));
        }
        projects.move(visit.act(), visit.programmeId(), id, BridgeProject.State.valueOf(state), on, who, reason);
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget/brugprojecten/" + id));
    }

    private BridgeProject.Draft read(Visit visit, Form form) {
        String category = form.oneOf("category", Arrays.stream(BridgeProject.Category.values()).map(Enum::name).toList());
        Integer year = Fields.year(form, "year");
        Long amount = Fields.euros(form, "amount", true);
        String name = form.optional("organisation", 200);
        Optional<Organisation> organisation = name.isEmpty() ? Optional.empty() : organisations.findByName(visit.programmeId(), name);
        if (!name.isEmpty() && organisation.isEmpty()) {
            form.error("organisation", "Deze organisatie staat niet bij de belanghebbenden. Kies er een uit de lijst.",
                    "This organisation is not among the stakeholders. Choose one from the list.");
        }
        return new BridgeProject.Draft(form.required("title", 200), category == null ? null : BridgeProject.Category.valueOf(category),
                year == null ? 0 : year, amount == null ? 0 : amount, organisation.map(Organisation::id).orElse(null), form.optional("explanation", LONG),
                List.copyOf(form.someOf("forms", keys(visit, ListName.FORM))), List.copyOf(form.someOf("aims", keys(visit, ListName.AIM))));
    }

    private Reply.Page formPage(Visit visit, Form form, BridgeProject project) {
        return Reply.page("budget/projectform", project == null ? visit.frame("Nieuw brugproject", "New bridge project")
                        : visit.frame("Brugproject " + project.number() + " wijzigen", "Change bridge project " + project.number())).with("form", form).with("project", project)
                .with("categories", categories(visit)).with("shapes", options(visit, ListName.FORM)).with("aims", options(visit, ListName.AIM))
                .with("organisations", organisations.list(visit.programmeId()));
    }

    private static List<Option> categories(Visit visit) {
        return Arrays.stream(BridgeProject.Category.values()).map(c -> new Option(c.name(), c.label().in(visit.language()))).toList();
    }

    private List<Option> options(Visit visit, ListName list) {
        return Option.of(programmes.list(visit.programmeId(), list), visit.language());
    }

    private List<String> keys(Visit visit, ListName list) {
        return options(visit, list).stream().map(Option::value).toList();
    }

    private BridgeProject find(Visit visit, UUID id) {
        return NotHere.unless(projects.find(visit.programmeId(), id));
    }
}
