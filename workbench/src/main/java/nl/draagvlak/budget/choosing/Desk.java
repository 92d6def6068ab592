package nl.draagvlak.budget.choosing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** What the pages about a choice have in common: finding it, and which setting somebody looks at. */
@Component
class Desk {

    private final Choices choices;
    private final Cases cases;
    private final Scenarios scenarios;
    private final Derived derived;

    Desk(Choices choices, Cases cases, Scenarios scenarios, Derived derived) {
        this.choices = choices;
        this.cases = cases;
        this.scenarios = scenarios;
        this.derived = derived;
    }

    /**
     * A setting with its name.
     *
     * @param query as an address asks for it: {@code regel=…} or {@code scenario=…}
     */
    record Look(String name, Setting setting, String query) {}

    Choice find(Visit visit, UUID id) {
        return NotHere.unless(choices.find(visit.programmeId(), id));
    }

    /** A choice whose outcome may be looked at. */
    Case counted(Visit visit, UUID id) {
        Choice choice = find(visit, id);
        if (!choice.counted()) {
            throw new NotHere();
        }
        return cases.of(choice, visit.language());
    }

    Case of(Visit visit, Choice choice) {
        return cases.of(choice, visit.language());
    }

    /** What comes out, kept until something in the programme changes: an election of a city takes seconds. */
    Result result(Case all, Look look) {
        return derived.of(all.choice().programmeId(), List.of("choice", all.choice().id(), look.query()), () -> Solving.quickly(all, look.setting()));
    }

    /** What is asked for in the address; the announced rule when nothing is. */
    Look look(Visit visit, Case all, Form form) {
        if (!form.value("scenario").isEmpty()) {
            UUID id = form.id("scenario");
            return look(NotHere.unless(id == null ? Optional.<Scenario>empty() : scenarios.find(all.choice().id(), id)));
        }
        if (form.value("regel").isEmpty()) {
            return look(visit, all, all.choice().way());
        }
        return look(visit, all, NotHere.unless(way(form.value("regel"), all.choice().voteType())));
    }

    static Look look(Scenario scenario) {
        return new Look(scenario.title(), scenario.setting(), "scenario=" + scenario.id());
    }

    static Look look(Visit visit, Case all, Way way) {
        return new Look(way.label().in(visit.language()), all.with(way), "regel=" + way.word());
    }

    static Optional<Way> way(String word, VoteType type) {
        try {
            return Optional.of(Way.read(word)).filter(way -> way.fits(type) && way.method() != Method.HAND);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The announced rule, the other rules in their usual form, and what was kept. */
    List<Look> looks(Visit visit, Case all) {
        List<Look> looks = new java.util.ArrayList<>();
        looks.add(look(visit, all, all.choice().way()));
        Way.usual(all.choice().voteType(), all.scored()).stream().filter(way -> !way.equals(all.choice().way()))
                .filter(way -> !way.method().byBallots() || !all.election().ballots().isEmpty()).forEach(way -> looks.add(look(visit, all, way)));
        scenarios.list(all.choice().id()).forEach(scenario -> looks.add(look(scenario)));
        return looks;
    }

    /** The rules that mean something for these ballots, to choose from. */
    static List<Option> ways(Visit visit, VoteType type, boolean scored) {
        return Way.usual(type, scored).stream().map(way -> new Option(way.word(), way.label().in(visit.language()))).toList();
    }
}
