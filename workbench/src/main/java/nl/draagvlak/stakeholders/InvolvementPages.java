package nl.draagvlak.stakeholders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of involvement: who was involved when, as what, and what came of it. */
@Controller
@RequestMapping("/programmas/{programme}/belanghebbenden/betrokkenheid")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class InvolvementPages {

    private static final int PAGE = 50;
    private static final int COLUMNS = 8;

    private final Register register;
    private final Involvement involvement;
    private final Organisations organisations;
    private final Steps steps;

    InvolvementPages(Register register, Involvement involvement, Organisations organisations, Steps steps) {
        this.register = register;
        this.involvement = involvement;
        this.organisations = organisations;
        this.steps = steps;
    }

    @GetMapping
    Reply matrix(Visit visit, Form form) {
        UUID programme = visit.programmeId();
        List<Register.Moment> moments = register.moments(programme);
        int columnPages = Math.max(1, (moments.size() + COLUMNS - 1) / COLUMNS);
        int columns = Math.min(number(form, "momenten"), columnPages);
        List<Register.Moment> shown = moments.stream().skip((long) (columns - 1) * COLUMNS).limit(COLUMNS).toList().reversed();
        Page<Organisations.Row> page = organisations.page(programme, OrganisationFilter.of(Form.empty().with("volgorde", "betrokken").with("zoek", form.value("zoek"))),
                number(form, "pagina"), PAGE);
        return Reply.page("stakeholders/involvement", visit.frame("Betrokkenheid", "Involvement")).with("moments", shown).with("columns", columns)
                .with("columnPages", columnPages).with("page", page).with("search", form.optional("zoek", 100))
                .with("roles", register.roles(page.items().stream().map(row -> row.organisation().id()).toList()))
                .with("momentCount", moments.size()).with("involved", register.organisations(programme)).with("all", organisations.count(programme));
    }

    @GetMapping("/lijst")
    Reply list(Visit visit, Form form) {
        List<Register.Moment> moments = register.moments(visit.programmeId());
        String moment = form.value("moment").isBlank() ? null : form.value("moment");
        Page<Register.Line> page = register.page(visit.programmeId(), new Register.Filter(form.optional("zoek", 100), moment), number(form, "pagina"), PAGE);
        return Reply.page("stakeholders/register", visit.frame("Register van betrokkenheid", "Register of involvement")).with("page", page).with("form", form)
                .with("moments", moments.stream().map(each -> new Option(each.name(), each.name())).toList())
                .with("steps", steps.list(visit.programmeId()).stream().collect(Collectors.toMap(Step::id, Function.identity())));
    }

    @GetMapping("/register.csv")
    @Allowed(Role.TEAM)
    ResponseEntity<byte[]> csv(Visit visit) {
        Map<UUID, Step> byId = steps.list(visit.programmeId()).stream().collect(Collectors.toMap(Step::id, Function.identity()));
        List<List<String>> rows = register.listAll(visit.programmeId()).stream().map(line -> List.of(line.entry().date().toString(), line.organisation(),
                line.entry().moment(), line.entry().role(), line.entry().outcome(),
                Optional.ofNullable(byId.get(line.entry().stepId())).map(step -> step.name().in(visit.language())).orElse(""))).toList();
        return Csv.file(visit, visit.language().of("betrokkenheid", "involvement"), visit.language() == nl.draagvlak.programme.Language.NL
                ? List.of("datum", "organisatie", "moment", "rol", "wat ervan kwam", "stap") : List.of("date", "organisation", "moment", "role", "what came of it", "step"), rows);
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply add(Visit visit, Form form) {
        return formPage(visit, Form.empty().with("organisatie", form.value("organisatie")).with("datum", today(visit)));
    }

    private Reply.Page formPage(Visit visit, Form form) {
        return Reply.page("stakeholders/involvementform", visit.frame("Betrokkenheid vastleggen", "Record involvement")).with("form", form)
                .with("moments", register.moments(visit.programmeId()).stream().limit(20).map(Register.Moment::name).toList())
                .with("steps", steps.list(visit.programmeId()).stream().map(step -> new Option(step.id().toString(), step.name().in(visit.language()))).toList());
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply record(Visit visit, Form form) {
        String name = form.required("organisatie", OrganisationForm.NAME);
        Optional<Organisation> organisation = organisations.findByAnyName(visit.programmeId(), name);
        if (!name.isEmpty() && organisation.isEmpty()) {
            form.error("organisatie", "Deze organisatie kennen wij niet. Schrijf de naam of afkorting zoals bij Belanghebbenden.",
                    "We do not know this organisation. Write its name or abbreviation as under Stakeholders.");
        }
        LocalDate date = form.requiredDate("datum");
        if (date != null && date.isAfter(today(visit))) {
            form.error("datum", "Deze dag komt nog.", "This day is yet to come.");
        }
        String moment = form.required("moment", 120);
        String role = form.required("rol", 80);
        String outcome = form.optional("uitkomst", 1000);
        String step = form.maybeOneOf("stap", steps.list(visit.programmeId()).stream().map(each -> each.id().toString()).toList());
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form));
        }
        involvement.record(visit.act(), visit.programmeId(), organisation.orElseThrow().id(), date, moment, role, outcome, null,
                step == null ? null : UUID.fromString(step));
        visit.tellSaved();
        return Reply.redirect(visit.at("/belanghebbenden/organisaties/" + organisation.orElseThrow().id()));
    }

    @GetMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply view(Visit visit, @PathVariable UUID id) {
        Involvement.Entry entry = entry(visit, id);
        return outcomePage(visit, entry, Form.empty().with("uitkomst", entry.outcome()));
    }

    private Reply.Page outcomePage(Visit visit, Involvement.Entry entry, Form form) {
        return Reply.page("stakeholders/outcome", visit.frame("Wat kwam ervan?", "What came of it?")).with("entry", entry).with("form", form)
                .with("organisation", organisations.find(visit.programmeId(), entry.organisationId()).orElseThrow());
    }

    @PostMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply setOutcome(Visit visit, @PathVariable UUID id, Form form) {
        Involvement.Entry entry = entry(visit, id);
        String outcome = form.optional("uitkomst", 1000);
        if (!form.ok()) {
            return Reply.invalid(outcomePage(visit, entry, form));
        }
        involvement.setOutcome(visit.act(), visit.programmeId(), id, outcome);
        visit.tellSaved();
        return Reply.redirect(visit.at("/belanghebbenden/organisaties/" + entry.organisationId()));
    }

    private Involvement.Entry entry(Visit visit, UUID id) {
        return NotHere.unless(involvement.find(visit.programmeId(), id));
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }

    private static int number(Form form, String field) {
        Integer asked = form.whole(field, 1, 1_000_000);
        return asked == null ? 1 : asked;
    }
}
