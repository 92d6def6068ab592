package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Charter;
import nl.draagvlak.process.Compass;
import nl.draagvlak.process.CompassPoint;
import nl.draagvlak.process.Gates;
import nl.draagvlak.process.Needs;
import nl.draagvlak.process.OwnProblems;
import nl.draagvlak.process.ProgrammeStart;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.process.Template;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** The sample's programme, its lists and its approach, and then what happened, day after day. */
@Component
class ProcessSample implements SamplePart {

    private static final Map<ListName, String> LISTS = Map.of(ListName.FORM, "forms", ListName.AGE_GROUP, "ageGroups", ListName.PERSPECTIVE, "perspectives",
            ListName.SECTOR, "sectors", ListName.TARGET_GROUP, "targetGroups", ListName.AIM, "aims", ListName.CRITERION, "criteria");

    /** Something that happened on a day; what came first that day has the lower order. */
    private record Event(LocalDate on, int order, Runnable happen) {}

    private final ProgrammeStart start;
    private final Steps steps;
    private final Gates gates;
    private final Needs needs;
    private final OwnProblems ownProblems;
    private final Compass compass;
    private final Accounts accounts;

    ProcessSample(ProgrammeStart start, Steps steps, Gates gates, Needs needs, OwnProblems ownProblems, Compass compass, Accounts accounts) {
        this.start = start;
        this.steps = steps;
        this.gates = gates;
        this.needs = needs;
        this.ownProblems = ownProblems;
        this.compass = compass;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("programme.yaml");
        List<Fields> stepFields = file.list("phases").stream().flatMap(phase -> phase.list("steps").stream()).toList();
        Act first = sample.at(stepFields.getFirst().date("plannedStart").minusWeeks(4));
        Programme programme = new Programme(Ids.next(), file.required("slug"), file.required("name"), file.required("summary"),
                Language.from(file.required("language")), file.required("notice"));
        start.start(first, programme, charter(sample, file), lists(file), template(file));
        sample.made(programme);
        for (Fields account : sample.files().fields("accounts.yaml").list("accounts")) {
            accounts.grant(first, programme.id(), sample.id("account", account.key()), Role.valueOf(account.required("role").toUpperCase()));
        }
        steps.list(programme.id()).forEach(step -> sample.put("step", step.key(), step.id()));
        need(sample, file, first);
        happen(sample, file, stepFields);
    }

    private Charter charter(Sample sample, Fields file) {
        TreeMap<Integer, Long> budget = new TreeMap<>();
        sample.files().fields("budget.yaml").list("years").forEach(year -> budget.put(year.whole("year"), year.decimal("structural").longValueExact()));
        return new Charter(file.required("opgave"), file.required("ambition"), budget);
    }

    private static Map<ListName, List<Choice>> lists(Fields file) {
        Map<ListName, List<Choice>> lists = new LinkedHashMap<>();
        LISTS.forEach((name, field) -> {
            List<Fields> items = file.list(field);
            lists.put(name, IntStream.range(0, items.size())
                    .mapToObj(i -> new Choice(items.get(i).key(), items.get(i).words().nl(), items.get(i).words().en(), i, items.get(i).text("note"))).toList());
        });
        return lists;
    }

    private static Template template(Fields file) {
        List<Template.PhasePlan> phases = new ArrayList<>();
        String before = "";
        for (Fields phase : file.list("phases")) {
            List<Template.StepPlan> plans = new ArrayList<>();
            for (Fields step : phase.list("steps")) {
                plans.add(plan(step, before));
                before = step.key();
            }
            phases.add(new Template.PhasePlan(phase.key(), phase.words(), plans));
        }
        return new Template(phases);
    }

    private static Template.StepPlan plan(Fields step, String before) {
        String product = step.required("productKey");
        return new Template.StepPlan(step.key(), step.words(), step.words("question"), step.words("product"), product, Steps.roomOf(product),
                step.has("after") ? step.text("after") : before, step.date("plannedStart"), step.date("plannedEnd"), step.date("productPlanned"),
                step.text("delayReason"));
    }

    private void need(Sample sample, Fields file, Act act) {
        UUID programme = sample.programmeId();
        needs.set(act, programme, null, ListName.PERSPECTIVE, file.texts("neededPerspectives"));
        needs.set(act, programme, null, ListName.TARGET_GROUP, file.texts("neededTargetGroups"));
        Fields perStep = file.fields("neededPerspectivesPerStep");
        perStep.names().forEach(step -> needs.set(act, programme, sample.id("step", step), ListName.PERSPECTIVE, perStep.texts(step)));
    }

    private void happen(Sample sample, Fields file, List<Fields> stepFields) {
        Map<String, String> reasons = new HashMap<>();
        file.list("gatesPassed").forEach(gate -> reasons.put(gate.required("step"), gate.required("reason")));
        List<Event> events = new ArrayList<>();
        for (Fields step : stepFields) {
            events.addAll(events(sample, step, reasons.getOrDefault(step.key(), "")));
        }
        Fields own = file.fields("ownProblem");
        events.add(new Event(own.date("date"), 3, () -> ownProblems.write(sample.at(own.date("date")), sample.programmeId(), own.required("text"), own.text("learned"))));
        List<Fields> compassFields = file.list("beleidskompas");
        LocalDate asOf = file.date("asOf");
        for (int i = 0; i < compassFields.size(); i++) {
            CompassPoint question = CompassPoint.valueOf(compassFields.get(i).required("point"));
            String extra = compassFields.get(i).text("extra");
            events.add(new Event(asOf, 4, () -> compass.answer(sample.at(asOf), sample.programmeId(), question, extra)));
        }
        events.stream().sorted(Comparator.comparing(Event::on).thenComparing(Event::order)).forEach(event -> event.happen().run());
    }

    private List<Event> events(Sample sample, Fields fields, String reason) {
        UUID id = sample.id("step", fields.key());
        List<Event> events = new ArrayList<>();
        LocalDate opened = fields.date("actualStart");
        LocalDate closed = fields.date("actualEnd");
        LocalDate made = fields.has("productActual") ? fields.date("productActual") : closed;
        if (opened != null) {
            events.add(new Event(opened, 1, () -> gates.open(sample.at(opened), step(sample, id), opened, reason)));
        }
        if (made != null) {
            events.add(new Event(made, 0, () -> steps.establish(sample.at(made), step(sample, id), made)));
        }
        if (closed != null) {
            events.add(new Event(closed, 2, () -> steps.close(sample.at(closed), step(sample, id), closed, fields.text("delayReason"))));
        }
        return events;
    }

    private Step step(Sample sample, UUID id) {
        return steps.find(sample.programmeId(), id).orElseThrow();
    }
}
