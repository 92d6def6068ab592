package nl.draagvlak.progress;

import static nl.draagvlak.actions.ActionGrammar.ACTION;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Line;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.causes.CauseGrammar;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was learned, for the other lines to use. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang/lessen")
@Allowed({Role.TEAM, Role.HOLDER})
class LessonPages {

    private final Lessons lessons;
    private final Lines lines;
    private final Actions actions;
    private final Picker picker;

    LessonPages(Lessons lessons, Lines lines, Actions actions, Picker picker) {
        this.lessons = lessons;
        this.lines = lines;
        this.actions = actions;
        this.picker = picker;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        List<Line> all = lines.list(visit.programmeId());
        UUID line = all.stream().map(Line::id).filter(id -> id.toString().equals(form.value("lijn"))).findFirst().orElse(null);
        Page<Lesson> page = lessons.page(visit.programmeId(), line, form.value("zoek"), asked == null ? 1 : asked, SteeringPages.PAGE);
        return Reply.page("progress/lessons", visit.frame("Lessen", "Lessons")).with("page", page).with("form", form).with("me", visit.account().id())
                .with("lines", all.stream().collect(Collectors.toMap(Line::id, each -> each))).with("lineOptions", lineOptions(visit))
                .with("actions", actions.byIds(page.items().stream().flatMap(lesson -> lesson.actions().stream()).distinct().toList()));
    }

    private List<Option> lineOptions(Visit visit) {
        return lines.list(visit.programmeId()).stream()
                .map(line -> new Option(line.id().toString(), line.number() + ". " + line.name().in(visit.language()))).toList();
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, null, Form.empty());
    }

    private Reply.Page formPage(Visit visit, Lesson lesson, Form form) {
        return Reply.page("progress/lessonform", lesson == null ? visit.frame("Nieuwe les", "New lesson") : visit.frame("Les wijzigen", "Change lesson"))
                .with("form", form).with("lines", lineOptions(visit)).with("view", picker.many(visit, form, "actie", ACTION)).with("causes", picker.many(visit, form, "oorzaak", CauseGrammar.CAUSE, CauseGrammar.PROBLEM)).with("lesson", lesson)
                .with("action", visit.at("/voortgang/lessen" + (lesson == null ? "" : "/" + lesson.id())));
    }

    private record Filled(String text, Set<String> lines, List<UUID> actions, List<UUID> causes) {
        List<UUID> lineIds() {
            return lines.stream().map(UUID::fromString).toList();
        }
    }

    private Filled read(Visit visit, Form form) {
        String text = form.required("tekst", 1000);
        Set<String> chosen = form.someOf("lijn", lineOptions(visit).stream().map(Option::value).toList());
        return new Filled(text, chosen, picker.ids(visit, form, "actie", ACTION), picker.ids(visit, form, "oorzaak", CauseGrammar.CAUSE, CauseGrammar.PROBLEM));
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return formPage(visit, null, form);
        }
        Filled filled = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        lessons.add(visit.act(), visit.programmeId(), filled.text(), filled.lineIds(), filled.actions(), filled.causes());
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/lessen"));
    }

    @GetMapping("/{id}")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Lesson lesson = get(visit, id);
        return formPage(visit, lesson, Form.empty().with("tekst", lesson.text()).withAll("lijn", lesson.lines()).withAll("actie", lesson.actions()).withAll("oorzaak", lesson.causes()));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Lesson lesson = get(visit, id);
        if (picker.searching(form)) {
            return formPage(visit, lesson, form);
        }
        Filled filled = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, lesson, form));
        }
        lessons.change(visit.act(), lesson, filled.text(), filled.lineIds(), filled.actions(), filled.causes());
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/lessen"));
    }

    /** Takes a lesson from the list; its page stays, and there it can be put back. */
    @PostMapping("/{id}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id) {
        lessons.setRemoved(visit.act(), visit.programmeId(), get(visit, id).id(), true);
        visit.tell("De les staat niet meer in de lijst. Hier kunt u haar terugzetten.", "The lesson is no longer in the list. Here you can put it back.");
        return Reply.redirect(visit.at("/voortgang/lessen/" + id));
    }

    @PostMapping("/{id}/herstel")
    Reply restore(Visit visit, @PathVariable UUID id) {
        lessons.setRemoved(visit.act(), visit.programmeId(), get(visit, id).id(), false);
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/lessen"));
    }

    /** A lesson is changed by who noted it and by the team. */
    private Lesson get(Visit visit, UUID id) {
        Lesson lesson = NotHere.unless(lessons.find(visit.programmeId(), id));
        if (!visit.has(Role.TEAM) && !lesson.notedBy().equals(visit.account().id())) {
            throw new NotAllowed();
        }
        return lesson;
    }
}
