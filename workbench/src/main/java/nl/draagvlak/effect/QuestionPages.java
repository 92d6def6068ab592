package nl.draagvlak.effect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Neighbours;
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

/** One effect question: its answer from a closed list, and the figures on which that rests. */
@Controller
@RequestMapping("/programmas/{programme}/effect/vragen")
@Allowed(Role.TEAM)
class QuestionPages {

    private final Questions questions;
    private final Indicators indicators;
    private final Figures figures;
    private final Claims claims;
    private final Elements elements;
    private final Neighbours neighbours;
    private final Interventions interventions;
    private final Beside more;

    QuestionPages(Questions questions, Indicators indicators, Figures figures, Claims claims, Elements elements, Neighbours neighbours,
                  Interventions interventions, Beside more) {
        this.questions = questions;
        this.indicators = indicators;
        this.figures = figures;
        this.claims = claims;
        this.elements = elements;
        this.neighbours = neighbours;
        this.interventions = interventions;
        this.more = more;
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, null, Form.empty());
    }

    private Reply.Page formPage(Visit visit, Question question, Form form) {
        return Reply.page("effect/questionform", question == null ? visit.frame("Nieuwe effectvraag", "New effect question") : visit.frame("Effectvraag wijzigen", "Change effect question"))
                .with("form", form).with("action", visit.at("/effect/vragen" + (question == null ? "" : "/" + question.id())));
    }

    private record Filled(String text, String textEn, String note) {
        static Filled read(Form form) {
            return new Filled(form.required("tekst", 300), form.optional("tekst-en", 300), form.optional("uitleg", 2000));
        }
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        Filled filled = Filled.read(form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        UUID id = questions.add(visit.act(), visit.programmeId(), filled.text(), filled.textEn(), filled.note());
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/vragen/" + id));
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Question question, Form form) {
        List<UUID> ids = questions.indicators(List.of(question.id())).getOrDefault(question.id(), List.of());
        List<Indicator> own = List.copyOf(indicators.byIds(ids).values());
        Map<UUID, Series> byIndicator = Series.of(own, figures);
        List<Series> series = own.stream().map(each -> byIndicator.get(each.id())).toList();
        return Reply.page("effect/question", visit.frame("Effectvraag " + question.element().number(), "Effect question " + question.element().number()))
                .with("question", question).with("answers", questions.answers(question.id())).with("form", form)
                .with("pictures", Picture.of(series, interventions.of(ids))).with("without", series.stream().filter(Series::empty).toList())
                .with("contributions", claims.ofIndicators(ids)).with("neighbours", neighbours.of(visit, question.id()))
                .with("more", more.of(visit.programmeId(), question, own)).with("unknown", Unknown.of(series, more.of(visit.programmeId(), question, own)));
    }

    @GetMapping("/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Question question = active(visit, id);
        return formPage(visit, question, Form.empty().with("tekst", question.element().text()).with("tekst-en", question.textEn()).with("uitleg", question.element().note()));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Question question = active(visit, id);
        Filled filled = Filled.read(form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, question, form));
        }
        questions.change(visit.act(), question, filled.text(), filled.textEn(), filled.note());
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/vragen/" + id));
    }

    @PostMapping("/{id}/antwoorden")
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        Question question = active(visit, id);
        String verdict = form.oneOf("antwoord", List.of(Verdict.values()).stream().map(Verdict::key).toList());
        String explanation = form.required("toelichting", 2000);
        String next = form.optional("vervolg", 500);
        String mind = form.optional("anders", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, question, form));
        }
        questions.answer(visit.act(), question, Verdict.ofKey(verdict).orElseThrow(), explanation, next, mind);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/vragen/" + id));
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Question question = active(visit, id);
        String reason = form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(page(visit, question, form));
        }
        elements.withdraw(visit.act(), id, reason);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/vragen/" + id));
    }

    @PostMapping("/{id}/herstel")
    Reply restore(Visit visit, @PathVariable UUID id) {
        elements.restore(visit.act(), get(visit, id).id());
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/vragen/" + id));
    }

    private Question get(Visit visit, UUID id) {
        return NotHere.unless(questions.find(visit.programmeId(), id));
    }

    private Question active(Visit visit, UUID id) {
        return NotHere.unless(questions.find(visit.programmeId(), id).filter(question -> question.element().active()));
    }
}
