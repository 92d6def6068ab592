package nl.draagvlak.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The questions of the Beleidskompas, each with what the programme already holds as an answer. */
@Controller
@RequestMapping("/programmas/{programme}/aanpak/beleidskompas")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class CompassPages {

    /** What the programme holds: so many of something, and where. */
    record Holding(long number, Text label, String path, String icon, boolean linked) {}

    /** A question with its answer so far. */
    record Answered(CompassQuestion question, List<Holding> holdings, List<String> ownWords, String extra) {

        boolean gap() {
            return holdings.stream().anyMatch(holding -> holding.number() == 0);
        }

        boolean nothing() {
            return extra.isEmpty() && ownWords.isEmpty() && holdings.stream().allMatch(holding -> holding.number() == 0);
        }
    }

    private final Compass compass;
    private final Charters charters;
    private final Needs needs;
    private final Elements elements;
    private final Kinds kinds;
    private final Ways ways;

    CompassPages(Compass compass, Charters charters, Needs needs, Elements elements, Kinds kinds, Ways ways) {
        this.compass = compass;
        this.charters = charters;
        this.needs = needs;
        this.elements = elements;
        this.kinds = kinds;
        this.ways = ways;
    }

    @GetMapping
    Reply show(Visit visit) {
        Form form = Form.empty();
        compass.answers(visit.programmeId()).forEach((question, text) -> form.with("vraag-" + question, text));
        return page(visit, form);
    }

    private Reply.Page page(Visit visit, Form form) {
        return Reply.page("process/compass", visit.frame("Beleidskompas", "Beleidskompas")).with("answers", answers(visit)).with("form", form);
    }

    private List<Answered> answers(Visit visit) {
        UUID programme = visit.programmeId();
        Map<String, Long> counts = elements.counts(programme);
        Map<Integer, String> extra = compass.answers(programme);
        Charter charter = charters.get(programme);
        List<Answered> answers = new ArrayList<>();
        for (CompassQuestion question : CompassQuestion.values()) {
            List<Holding> holdings = new ArrayList<>();
            if (question == CompassQuestion.WHO) {
                long needed = needs.ofProgramme(programme, ListName.PERSPECTIVE).size();
                holdings.add(new Holding(needed, needed == 1 ? Text.of("nodig perspectief", "needed perspective")
                        : Text.of("nodige perspectieven", "needed perspectives"), "/belanghebbenden", "", ways.leads("/belanghebbenden")));
            }
            for (String name : question.kinds()) {
                kinds.listAll().stream().filter(kind -> kind.name().equals(name)).findFirst()
                        .ifPresent(kind -> holdings.add(holding(kind, counts.getOrDefault(name, 0L))));
            }
            answers.add(new Answered(question, holdings, ownWords(question, charter), extra.getOrDefault(question.number(), "")));
        }
        return answers;
    }

    private Holding holding(Kind kind, long number) {
        return new Holding(number, number == 1 ? kind.one() : kind.many(), kind.path(), kind.icon(), ways.leads(kind.path()));
    }

    private static List<String> ownWords(CompassQuestion question, Charter charter) {
        return switch (question) {
            case PROBLEM -> charter.opgave().isEmpty() ? List.of() : List.of(charter.opgave());
            case GOAL -> charter.ambition().isEmpty() ? List.of() : List.of(charter.ambition());
            default -> List.of();
        };
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply answer(Visit visit, Form form) {
        List<String> texts = new ArrayList<>();
        for (CompassQuestion question : CompassQuestion.values()) {
            texts.add(form.optional("vraag-" + question.number(), 4000));
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        for (int i = 0; i < texts.size(); i++) {
            compass.answer(visit.act(), visit.programmeId(), i + 1, texts.get(i));
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/aanpak/beleidskompas"));
    }
}
