package nl.draagvlak.interventions.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.interventions.TheoryStep;
import nl.draagvlak.interventions.TheoryStep.Strength;
import nl.draagvlak.interventions.TheorySteps;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.Markup;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The theory behind an intervention: drawn as a chain, listed, and written. */
@Controller
@RequestMapping("/programmas/{programme}/interventies/{id}/beleidstheorie")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class TheoryPages {

    static final int ROWS = 6;
    private static final int LONG = 600;
    private static final int SHORT = 200;

    private final TheorySteps theory;
    private final Interventions interventions;

    TheoryPages(TheorySteps theory, Interventions interventions) {
        this.theory = theory;
        this.interventions = interventions;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply show(Visit visit, @PathVariable UUID id) {
        Form form = Form.empty();
        List<TheoryStep> steps = theory.of(List.of(id)).getOrDefault(id, List.of());
        for (int i = 0; i < steps.size(); i++) {
            TheoryStep step = steps.get(i);
            form.with("als-" + i, step.ifWords()).with("dan-" + i, step.thenWords()).with("omdat-" + i, step.because()).with("bewijs-" + i, step.evidence()).with("sterk-" + i, step.strength());
        }
        return page(visit, get(visit, id), form);
    }

    @PostMapping
    Reply write(Visit visit, @PathVariable UUID id, Form form) {
        Intervention intervention = get(visit, id);
        List<TheoryStep> steps = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String first = form.optional("als-" + i, SHORT);
            String then = form.optional("dan-" + i, SHORT);
            String because = form.optional("omdat-" + i, LONG);
            String evidence = form.optional("bewijs-" + i, LONG);
            String strength = form.maybeOneOf("sterk-" + i, Arrays.stream(Strength.values()).map(Strength::name).toList());
            if (first.isEmpty() && then.isEmpty() && because.isEmpty() && evidence.isEmpty()) {
                continue;
            }
            if (first.isEmpty()) {
                form.error("als-" + i, "Als er wat gebeurt?", "If what happens?");
            }
            if (then.isEmpty()) {
                form.error("dan-" + i, "Wat volgt daar dan uit?", "What follows from that?");
            }
            if (strength != null && Strength.valueOf(strength) == Strength.SHOWN && evidence.isEmpty()) {
                form.error("bewijs-" + i, "Wat toont het aan? Noem de bron, of kies aanname.", "What shows it? Name the source, or choose assumed.");
            }
            steps.add(new TheoryStep(first, then, because, evidence, strength == null ? Strength.ASSUMED : Strength.valueOf(strength)));
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, intervention, form));
        }
        theory.set(visit.act(), visit.programmeId(), id, steps);
        visit.tellSaved();
        return Reply.redirect(visit.at("/interventies/" + id + "/beleidstheorie"));
    }

    private Intervention get(Visit visit, UUID id) {
        return NotHere.unless(interventions.find(visit.programmeId(), id).filter(each -> each.element().active() && each.element().readableBy(visit.roles())));
    }

    private Reply.Page page(Visit visit, Intervention intervention, Form form) {
        List<TheoryStep> steps = theory.of(List.of(intervention.id())).getOrDefault(intervention.id(), List.of());
        String label = "I" + intervention.element().number();
        return Reply.page("interventions/theory/theory", visit.frame("Waarom " + label + " zou werken", "Why " + label + " would work")).with("intervention", intervention)
                .with("steps", steps).with("form", form).with("picture", steps.isEmpty() ? null : picture(visit, intervention, steps))
                .with("strengths", Arrays.stream(Strength.values()).map(each -> new Option(each.name(), each.label().in(visit.language()))).toList());
    }

    /** The chain: what follows from one step and begins another, in the same words, is one node. */
    private static Markup picture(Visit visit, Intervention intervention, List<TheoryStep> steps) {
        Map<String, String> ids = new LinkedHashMap<>();
        List<GraphPictures.Node> nodes = new ArrayList<>(List.of(new GraphPictures.Node("start", "intervention", "I" + intervention.element().number(), visit.at("/interventies/" + intervention.id()))));
        List<GraphPictures.Edge> edges = new ArrayList<>();
        steps.stream().flatMap(step -> java.util.stream.Stream.of(step.ifWords(), step.thenWords())).distinct().forEach(words -> {
            String id = "n" + ids.size();
            ids.put(words, id);
            nodes.add(new GraphPictures.Node(id, "theme", words, ""));
        });
        edges.add(new GraphPictures.Edge("start", ids.get(steps.getFirst().ifWords()), "", ""));
        steps.stream().filter(step -> !step.ifWords().equals(step.thenWords()))
                .forEach(step -> edges.add(new GraphPictures.Edge(ids.get(step.ifWords()), ids.get(step.thenWords()), step.strength().edge(), step.strength().label().in(visit.language()))));
        String alternative = steps.stream().map(step -> visit.language().of("als ", "if ") + step.ifWords() + visit.language().of(", dan ", ", then ") + step.thenWords()).collect(Collectors.joining("; "));
        return GraphPictures.draw(new GraphPictures.Graph(visit.language().of("De redenering als keten", "The reasoning as a chain"), alternative, nodes, edges, GraphPictures.Direction.RIGHT));
    }
}
