package nl.draagvlak.stakeholders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.draagvlak.process.Needs;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import org.springframework.stereotype.Component;

/** Lays what the programme declared needed beside who is in view and who was heard, as a whole and step by step. */
@Component
class Missing {

    /** How a perspective or target group stands in a step, or in the programme as a whole. */
    enum Standing { HEARD, TO_HEAR, MISSED, UNKNOWN, NOT_NEEDED }

    /**
     * A perspective or target group.
     *
     * @param organisations how many there are for it
     * @param needed        whether the programme declared it needed
     * @param overall       how it stands in the programme as a whole
     * @param steps         how it stands in each step, in the order of the steps
     */
    record Row(Choice choice, long organisations, boolean needed, Standing overall, List<Standing> steps) {}

    /** @param steps those in which somebody is to be heard */
    record Table(ListName list, List<Step> steps, List<Row> rows) {

        long needed() {
            return rows.stream().filter(Row::needed).count();
        }

        long inView() {
            return rows.stream().filter(row -> row.needed() && row.organisations() > 0).count();
        }

        long heard() {
            return rows.stream().filter(row -> row.overall() == Standing.HEARD).count();
        }

        long heardNeeded() {
            return rows.stream().filter(row -> row.needed() && row.overall() == Standing.HEARD).count();
        }

        /** Needed, and there is nobody for it. */
        List<Row> unknown() {
            return rows.stream().filter(row -> row.needed() && row.organisations() == 0).toList();
        }

        /** Needed in a step that began, and not heard in it. */
        List<Row> missed() {
            return rows.stream().filter(row -> !missedSteps(row).isEmpty()).toList();
        }

        /** The steps that closed without it, or that run while nobody is known for it, though it was needed. */
        List<Step> missedSteps(Row row) {
            return IntStream.range(0, steps.size()).filter(i -> row.steps().get(i) == Standing.MISSED
                    || row.steps().get(i) == Standing.UNKNOWN && !steps.get(i).planned()).mapToObj(steps::get).toList();
        }

        boolean empty() {
            return rows.isEmpty();
        }
    }

    private final Heard heard;
    private final Needs needs;
    private final Steps steps;
    private final Programmes programmes;

    Missing(Heard heard, Needs needs, Steps steps, Programmes programmes) {
        this.heard = heard;
        this.needs = needs;
        this.steps = steps;
        this.programmes = programmes;
    }

    Table of(UUID programmeId, ListName list) {
        Set<String> needed = needs.ofProgramme(programmeId, list);
        Map<UUID, Set<String>> neededPerStep = needs.ofSteps(programmeId, list);
        Set<UUID> saidWhom = saidWhom(programmeId);
        Map<UUID, Set<String>> heardPerStep = heard.perStep(programmeId, list);
        Map<String, Long> known = heard.known(programmeId, list);
        Set<String> heardAtAll = heard.heard(programmeId, list);
        // A step with no voices declared and none heard, such as the writing, says nothing about who is missing.
        List<Step> shown = steps.list(programmeId).stream().filter(step -> neededPerStep.containsKey(step.id()) || heardPerStep.containsKey(step.id())).toList();
        List<Row> rows = new ArrayList<>();
        for (Choice choice : programmes.list(programmeId, list)) {
            String key = choice.key();
            long organisations = known.getOrDefault(key, 0L);
            List<Standing> perStep = new ArrayList<>();
            for (Step step : shown) {
                boolean there = heardPerStep.getOrDefault(step.id(), Set.of()).contains(key);
                boolean wanted = neededPerStep.getOrDefault(step.id(), saidWhom.contains(step.id()) ? Set.of() : needed).contains(key);
                perStep.add(standing(there, wanted, organisations, !step.closed()));
            }
            Set<String> everNeeded = new LinkedHashSet<>(needed);
            neededPerStep.values().forEach(everNeeded::addAll);
            rows.add(new Row(choice, organisations, everNeeded.contains(key),
                    standing(heardAtAll.contains(key), everNeeded.contains(key), organisations, true), perStep));
        }
        return new Table(list, shown, rows);
    }

    /** The steps that declared whom they need, in either list: what such a step did not name, it does not need. */
    private Set<UUID> saidWhom(UUID programmeId) {
        Set<UUID> said = new HashSet<>(needs.ofSteps(programmeId, ListName.PERSPECTIVE).keySet());
        said.addAll(needs.ofSteps(programmeId, ListName.TARGET_GROUP).keySet());
        return said;
    }

    private static Standing standing(boolean there, boolean wanted, long organisations, boolean yetToCome) {
        if (there) {
            return Standing.HEARD;
        }
        if (!wanted) {
            return Standing.NOT_NEEDED;
        }
        if (organisations == 0) {
            return Standing.UNKNOWN;
        }
        return yetToCome ? Standing.TO_HEAR : Standing.MISSED;
    }
}
