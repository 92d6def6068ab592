package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.budget.Booking;
import nl.draagvlak.budget.Bookings;
import nl.draagvlak.budget.BridgeProject;
import nl.draagvlak.budget.BridgeProjects;
import nl.draagvlak.budget.BudgetYear;
import nl.draagvlak.budget.BudgetYears;
import nl.draagvlak.budget.Scores;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import org.springframework.stereotype.Component;

/** The money of the sample: years, bridge projects with their steps, what was committed and paid, and how members weighed the actions. */
@Component
class BudgetSample implements SamplePart {

    private static final LocalDate YEARS_KNOWN = LocalDate.of(2023, 1, 9);
    private static final LocalDate PROPOSED = LocalDate.of(2023, 1, 16);
    private static final LocalDate WEIGHED = LocalDate.of(2023, 5, 16);
    /** On which day of its year a project came so far. */
    private static final Map<BridgeProject.State, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put(BridgeProject.State.WORKED_OUT, "-02-20");
        STEPS.put(BridgeProject.State.DECIDED, "-03-22");
        STEPS.put(BridgeProject.State.RUNNING, "-04-03");
        STEPS.put(BridgeProject.State.STOPPED, "-07-03");
        STEPS.put(BridgeProject.State.DONE, "-12-15");
    }

    private final BudgetYears years;
    private final BridgeProjects projects;
    private final Bookings bookings;
    private final Scores scores;
    private final Programmes programmes;

    BudgetSample(BudgetYears years, BridgeProjects projects, Bookings bookings, Scores scores, Programmes programmes) {
        this.years = years;
        this.projects = projects;
        this.bookings = bookings;
        this.scores = scores;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("budget.yaml");
        for (Fields year : file.list("years")) {
            years.set(sample.at(YEARS_KNOWN), sample.programmeId(), new BudgetYear(year.whole("year"), euros(year, "structural"), euros(year, "incidental"),
                    euros(year, "projectCosts"), year.decimal("fte"), year.text("note")));
        }
        file.list("bridgeProjects").forEach(project -> load(sample, project));
        for (Fields spent : file.list("actionSpending")) {
            UUID action = sample.id("action", spent.required("action"));
            int year = spent.whole("year");
            book(sample, Booking.Kind.COMMITMENT, action, null, year, euros(spent, "committed"), LocalDate.of(year, 2, 1));
            book(sample, Booking.Kind.PAYMENT, action, null, year, euros(spent, "paid"), LocalDate.of(year, 9, 15));
        }
        weigh(sample, file.fields("priorities"));
    }

    private void load(Sample sample, Fields project) {
        int year = project.whole("year");
        UUID id = projects.add(sample.at(PROPOSED), sample.programmeId(), new BridgeProject.Draft(project.required("title"), category(project), year,
                euros(project, "amount"), project.has("organisation") ? sample.id("organisation", project.text("organisation")) : null,
                project.text("explanation"), project.texts("forms"), project.texts("aims")), PROPOSED);
        sample.put("bridge-project", project.key(), id);
        BridgeProject.State last = state(project);
        for (Map.Entry<BridgeProject.State, String> step : STEPS.entrySet()) {
            boolean passed = step.getKey().compareTo(last) <= 0 && last != BridgeProject.State.IDEA;
            boolean elsewhere = step.getKey() == BridgeProject.State.STOPPED && last != step.getKey() || step.getKey() == BridgeProject.State.DONE && last != step.getKey();
            if (passed && !elsewhere) {
                LocalDate on = LocalDate.parse(year + step.getValue());
                projects.move(sample.at(on), sample.programmeId(), id, step.getKey(), on, step.getKey() == BridgeProject.State.DECIDED || step.getKey() == BridgeProject.State.STOPPED ? "de stuurgroep" : "",
                        step.getKey() == last ? project.text("reason") : "");
            }
        }
        if (last.compareTo(BridgeProject.State.DECIDED) >= 0) {
            book(sample, Booking.Kind.COMMITMENT, null, id, year, euros(project, "amount"), LocalDate.of(year, 3, 27));
        }
        book(sample, Booking.Kind.PAYMENT, null, id, year, euros(project, "paid"), LocalDate.of(year, 12, 18));
    }

    private static BridgeProject.Category category(Fields project) {
        String category = project.required("category");
        return category.equals("followup") ? BridgeProject.Category.FOLLOW_UP : BridgeProject.Category.valueOf(category.toUpperCase());
    }

    private static BridgeProject.State state(Fields project) {
        String state = project.required("state");
        return state.equals("workedout") ? BridgeProject.State.WORKED_OUT : BridgeProject.State.valueOf(state.toUpperCase());
    }

    private void book(Sample sample, Booking.Kind kind, UUID action, UUID project, int year, long amount, LocalDate on) {
        if (amount > 0) {
            bookings.add(sample.at(on), sample.programmeId(), new Booking.Draft(kind, action, project, year, amount, on, ""));
        }
    }

    /** Per member and action the scores, in the order of the programme's criteria. */
    private void weigh(Sample sample, Fields members) {
        List<String> criteria = programmes.list(sample.programmeId(), ListName.CRITERION).stream().map(each -> each.key()).toList();
        for (String member : members.names()) {
            Act act = sample.at(WEIGHED, member);
            Fields given = members.fields(member);
            for (String action : given.names()) {
                List<String> numbers = given.texts(action);
                Map<String, Integer> each = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(numbers.size(), criteria.size()); i++) {
                    each.put(criteria.get(i), Integer.valueOf(numbers.get(i)));
                }
                scores.give(act, sample.programmeId(), sample.id("action", action), sample.id("account", member), each);
            }
        }
    }

    private static long euros(Fields fields, String name) {
        return fields.has(name) ? fields.decimal(name).longValueExact() : 0;
    }
}
