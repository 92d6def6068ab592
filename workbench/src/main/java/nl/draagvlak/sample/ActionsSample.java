package nl.draagvlak.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Contribution;
import nl.draagvlak.actions.Feasible;
import nl.draagvlak.actions.Holder;
import nl.draagvlak.actions.Holders;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.actions.Measures;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.actions.Milestones;
import nl.draagvlak.actions.Yearly;
import nl.draagvlak.journal.Act;
import org.springframework.stereotype.Component;

/** The lines, measures and actions of the sample, as they came out of the fourth roundtable, and what their holders said. */
@Component
class ActionsSample implements SamplePart {

    private static final LocalDate ROUNDTABLE = LocalDate.of(2023, 4, 13);
    private static final LocalDate ASKED = LocalDate.of(2023, 4, 17);

    private final Lines lines;
    private final Measures measures;
    private final Actions actions;
    private final Holders holders;
    private final Milestones milestones;

    ActionsSample(Lines lines, Measures measures, Actions actions, Holders holders, Milestones milestones) {
        this.lines = lines;
        this.measures = measures;
        this.actions = actions;
        this.holders = holders;
        this.milestones = milestones;
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("actions.yaml");
        Act act = sample.at(ROUNDTABLE);
        for (Fields line : file.list("actionLines")) {
            sample.put("action-line", line.key(), lines.add(act, sample.programmeId(), line.whole("number"), line.words(), line.text("description"),
                    ids(sample, "strategic-goal", line.texts("strategic"))));
        }
        for (Fields measure : file.list("measures")) {
            sample.put("measure", measure.key(), measures.add(act, sample.programmeId(), measure.required("text"), measure.text("description"),
                    ids(sample, "intervention", measure.texts("intervention"))).id());
        }
        Map<String, String> speakers = speakers(sample);
        for (Fields action : file.list("actions")) {
            UUID id = actions.add(act, sample.programmeId(), plan(sample, action));
            sample.put("action", action.key(), id);
            rememberMilestones(sample, action, id);
            askHolder(sample, action, id, speakers);
        }
    }

    private static ActionPlan plan(Sample sample, Fields action) {
        String code = action.required("number");
        Map<String, String> yields = new LinkedHashMap<>();
        action.fields("yields").names().forEach(form -> yields.put(form, action.fields("yields").text(form)));
        return new ActionPlan(sample.id("action-line", action.required("line")), Integer.valueOf(code.substring(code.indexOf('.') + 1)),
                action.required("text"), action.text("description"), action.date("start"), action.date("end"), action.yes("exploring"),
                action.text("supplement"), action.text("cooperation"), action.text("withoutReason"),
                action.has("measure") ? sample.id("measure", action.text("measure")) : null, ids(sample, "goal", action.texts("goals")),
                ids(sample, "intervention", action.texts("interventions")), ids(sample, "action", action.texts("waitsFor")),
                Set.copyOf(action.texts("forms")), Set.copyOf(action.texts("ageGroups")), yields, partners(sample, action), years(action),
                action.list("milestones").stream().map(ActionsSample::milestone).toList());
    }

    private static List<Contribution> partners(Sample sample, Fields action) {
        return action.list("involved").stream().map(each -> new Contribution(sample.id("organisation", each.required("organisation")), "",
                each.text("contribution"))).toList();
    }

    private static List<Yearly> years(Fields action) {
        Map<String, BigDecimal> costs = action.numbers("costs");
        Map<String, BigDecimal> fte = action.numbers("fte");
        Set<String> years = new TreeSet<>(costs.keySet());
        years.addAll(fte.keySet());
        return years.stream().map(year -> new Yearly(Integer.parseInt(year), costs.getOrDefault(year, BigDecimal.ZERO).longValueExact(),
                fte.getOrDefault(year, BigDecimal.ZERO))).toList();
    }

    private static Milestone milestone(Fields each) {
        return new Milestone(null, each.required("text"), each.date("planned"), each.date("actual"), each.text("reason"));
    }

    private void rememberMilestones(Sample sample, Fields action, UUID id) {
        Map<String, UUID> byText = new HashMap<>();
        milestones.of(List.of(id)).getOrDefault(id, List.of()).forEach(each -> byText.put(each.text(), each.id()));
        action.list("milestones").stream().filter(each -> each.has("key")).forEach(each -> sample.put("milestone", each.key(), byText.get(each.required("text"))));
    }

    /** An organisation with an account answers itself; what the others said, the team wrote down. */
    private void askHolder(Sample sample, Fields action, UUID id, Map<String, String> speakers) {
        if (!action.has("holder")) {
            return;
        }
        holders.ask(sample.at(ASKED), sample.programmeId(), id, sample.id("organisation", action.text("holder")));
        if (action.has("holderAccepted")) {
            String speaker = speakers.get(action.text("holder"));
            Act act = speaker == null ? sample.at(action.date("holderAccepted")) : sample.at(action.date("holderAccepted"), speaker);
            Holder holder = holders.current(id).orElseThrow();
            Fields said = action.fields("feasible");
            holders.accept(act, holder, new Holders.Word(Feasible.valueOf(said.required("answer").toUpperCase()), said.text("word"),
                    action.text("holderContribution"), action.decimal("holderFte")), speaker == null);
        }
    }

    /** The account that answers for an organisation, by their keys. */
    private static Map<String, String> speakers(Sample sample) {
        Map<String, String> speakers = new HashMap<>();
        sample.files().fields("accounts.yaml").list("accounts").stream().filter(each -> each.text("role").equals("holder") && each.has("organisation"))
                .forEach(each -> speakers.putIfAbsent(each.text("organisation"), each.key()));
        return speakers;
    }

    private static Set<UUID> ids(Sample sample, String sort, List<String> keys) {
        Set<UUID> ids = new LinkedHashSet<>();
        keys.forEach(key -> ids.add(sample.id(sort, key)));
        return ids;
    }
}
