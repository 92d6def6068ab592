package nl.draagvlak.effect.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.decisions.Decisions;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.effect.Indicator;
import nl.draagvlak.effect.Indicators;
import nl.draagvlak.effect.Questions;
import nl.draagvlak.methods.series.Plan;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.CsvRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether a series changed when something happened: asking it, and the answer with its uncertainty. */
@Controller
@RequestMapping("/programmas/{programme}/effect/veranderingen")
@Allowed(Role.TEAM)
class ChangePages {

    private static final int LABEL = 70;

    private final Changes changes;
    private final Indicators indicators;
    private final Questions questions;
    private final Actions actions;
    private final Decisions decisions;

    ChangePages(Changes changes, Indicators indicators, Questions questions, Actions actions, Decisions decisions) {
        this.changes = changes;
        this.indicators = indicators;
        this.questions = questions;
        this.actions = actions;
        this.decisions = decisions;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply list(Visit visit) {
        return Reply.page("effect/trend/list", visit.frame("Veranderde er iets?", "Did something change?"))
                .with("all", changes.list(visit.programmeId()).stream().flatMap(asked -> changes.answer(asked).stream()).toList());
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit, Form form) {
        return formPage(visit, form.checked("reeks") ? form : Form.empty());
    }

    private Reply.Page formPage(Visit visit, Form form) {
        Form filled = form.checked("model") ? form : form.with("model", "quasipoisson").with("seizoen", "0");
        return Reply.page("effect/trend/form", visit.frame("Vraag of er iets veranderde", "Ask whether something changed")).with("form", filled).with("series",
                series(visit))
                .with("moments", moments(visit)).with("questions", questions.list(visit.programmeId()).stream().map(q -> new Option(q.id().toString(),
                        q.text(visit.language()))).toList())
                .with("families", Arrays.stream(Plan.Kind.values()).map(kind -> new Option(kind.name().toLowerCase(), Change.family(kind, visit.language()))).toList());
    }

    private List<Option> series(Visit visit) {
        List<Option> all = new ArrayList<>(changes.series(visit.programmeId()).stream()
                .map(each -> new Option(each.id().toString(), each.title() + " (" + each.periods().size() + visit.language().of(" metingen)",
                        " measurements)"))).toList());
        indicators.list(visit.programmeId()).forEach(each -> all.add(new Option(each.id().toString(),
                visit.language().of("Indicator: ", "Indicator: ") + each.name() + " (" + changes.of(each).periods().size() + visit.language()
                        .of(" jaarcijfers)", " yearly figures)"))));
        return all;
    }

    private record Moment(String key, String text, LocalDate on, UUID action) {}

    /** What in the thread has a date: actions that began, and decisions. */
    private List<Moment> dated(Visit visit) {
        List<Moment> all = new ArrayList<>();
        for (ActionDetail action : actions.list(visit.programmeId())) {
            if (action.start() != null) {
                all.add(new Moment("actie:" + action.id(), visit.language().of("actie ", "action ") + action.code() + ": " + brief(action.text()),
                        action.start(), action.id()));
            }
        }
        decisions.dated(visit.programmeId()).forEach((decision, on) -> all.add(new Moment("besluit:" + decision.id(),
                visit.language().of("besluit ", "decision ") + decision.code() + ": " + brief(decision.text()), on, null)));
        return all;
    }

    private static String brief(String text) {
        return text.length() <= LABEL ? text : text.substring(0, LABEL - 1).strip() + "…";
    }

    private List<Option> moments(Visit visit) {
        return dated(visit).stream().map(each -> new Option(each.key(), each.on() + " · " + each.text())).toList();
    }

    @PostMapping
    Reply ask(Visit visit, Form form) {
        String series = form.oneOf("reeks", series(visit).stream().map(Option::value).toList());
        String chosen = form.maybeOneOf("moment", dated(visit).stream().map(Moment::key).toList());
        LocalDate typed = form.date("datum");
        String what = form.optional("wat", 120);
        if (chosen == null && (typed == null || what.isEmpty())) {
            form.error(typed == null ? "datum" : "wat", "Kies iets uit de redeneerlijn, of vul in wat er gebeurde en wanneer.",
                    "Choose something of the thread, or fill in what happened and when.");
        }
        String family = form.oneOf("model", Arrays.stream(Plan.Kind.values()).map(kind -> kind.name().toLowerCase()).toList());
        Integer harmonics = form.whole("seizoen", 0, 3);
        String question = form.maybeOneOf("vraag", questions.list(visit.programmeId()).stream().map(q -> q.id().toString()).toList());
        String confounders = form.optional("ook", 500);
        boolean exposure = form.checked("omvang");
        UUID id = series == null ? null : UUID.fromString(series);
        Measured own = id == null ? null : changes.findSeries(visit.programmeId(), id).orElse(null);
        if (exposure && id != null && (own == null || !own.withExposure())) {
            form.error("omvang", "Van deze reeks is niet bekend op hoeveel mensen of uren het is.",
                    "Of this series it is not known out of how many people or hours it is.");
        }
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form));
        }
        Moment moment = chosen == null ? new Moment("", what, typed, null) : dated(visit).stream().filter(each -> each.key().equals(chosen)).findFirst().orElseThrow();
        UUID asked = changes.ask(visit.act(), new ChangeQuestion(null, visit.programmeId(), own == null ? null : id, own == null ? id : null,
                question == null ? null : UUID.fromString(question), moment.text(), moment.on(), moment.action(), Plan.Kind.valueOf(family.toUpperCase()),
                harmonics == null ? 0 : harmonics, form.checked("helling"), exposure, form.checked("vooraf"), confounders, visit.now()));
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/veranderingen/" + asked));
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        ChangeQuestion asked = get(visit, id);
        Change change = NotHere.unless(changes.answer(asked));
        Map<UUID, ActionDetail> action = asked.actionId() == null ? Map.of() : actions.byIds(List.of(asked.actionId()));
        Indicator indicator = asked.indicatorId() == null ? null : indicators.find(visit.programmeId(), asked.indicatorId()).orElse(null);
        return Reply.page("effect/trend/change", visit.frame(change.title())).with("change", change).with("asked", asked)
                .with("action", asked.actionId() == null ? null : action.get(asked.actionId())).with("indicator", indicator)
                .with("told", change.fit() != null && (visit.has(Role.TEAM) || change.open()));
    }

    /** The measurements with what the model makes of them; only where each may be told. */
    @GetMapping("/{id}/csv")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID id) {
        Change change = NotHere.unless(changes.answer(get(visit, id)).filter(each -> each.fit() != null && each.open()));
        List<Publishable<String>> header = List.of("periode", "gemeten", "model", "zonder_verandering", "antwoord", "bron").stream().map(Disclosure::ownWords).toList();
        List<List<Publishable<String>>> rows = new ArrayList<>();
        change.rows(visit.language()).forEach(row -> rows.add(List.of(row.period(), row.observed(), row.fitted(), row.expected(),
                change.words(visit.language()), change.measured().source())
                .stream().map(Disclosure::ownWords).toList()));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("verandering.csv").build().toString())
                        .body(CsvRendering.csv(header, rows));
    }

    @PostMapping("/{id}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id) {
        changes.remove(visit.act(), get(visit, id));
        visit.tell("De vraag is weggehaald.", "The question was removed.");
        return Reply.redirect(visit.at("/effect/veranderingen"));
    }

    private ChangeQuestion get(Visit visit, UUID id) {
        return NotHere.unless(changes.find(visit.programmeId(), id));
    }
}
