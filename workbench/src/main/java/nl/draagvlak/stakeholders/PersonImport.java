package nl.draagvlak.stakeholders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.stakeholders.ImportPlan.Change;
import nl.draagvlak.stakeholders.ImportPlan.Complaint;
import nl.draagvlak.stakeholders.ImportPlan.Outcome;

/** Lays a table of people beside those that are there. Somebody is known by name and organisation. */
final class PersonImport {

    static final List<String> NEEDED = List.of("naam", "organisatie");

    private static final int NAME = 120;

    /** What is there: organisations by name and abbreviation in lower case, people by organisation and name in lower case. */
    record Present(Map<String, Organisation> organisations, Map<UUID, Map<String, Person>> persons, Set<UUID> ended) {}

    /** Somebody as they would be saved; {@code before} is null for somebody new. */
    record Draft(Person before, UUID organisationId, String name, String function) {}

    private final Present present;
    private final ImportColumns columns;
    private final List<ImportPlan.Row> rows = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final ImportPlan plan;

    private PersonImport(Present present, SheetReading.Sheet sheet) {
        this.present = present;
        this.columns = ImportColumns.of(sheet);
        sheet.rows().forEach(this::read);
        this.plan = new ImportPlan(List.copyOf(rows), List.of(), sheet.warning());
    }

    static PersonImport of(Present present, SheetReading.Sheet sheet) {
        return new PersonImport(present, sheet);
    }

    ImportPlan plan() {
        return plan;
    }

    List<Draft> drafts() {
        return drafts;
    }

    private void read(SheetReading.Row row) {
        String name = columns.cell(row, "naam");
        String function = columns.cell(row, "functie");
        String where = columns.cell(row, "organisatie");
        Organisation organisation = present.organisations().get(where.toLowerCase(Locale.ROOT));
        List<Complaint> complaints = complaints(row, name, function, where, organisation);
        if (!complaints.isEmpty()) {
            rows.add(new ImportPlan.Row(row.number(), name, Outcome.ERROR, List.of(), complaints));
            return;
        }
        Person before = present.persons().getOrDefault(organisation.id(), Map.of()).get(name.toLowerCase(Locale.ROOT));
        List<Change> changes = new ArrayList<>();
        String former = before == null ? "" : before.function();
        if (!function.isEmpty() && !function.equals(former)) {
            changes.add(new Change("functie", former, function));
        }
        if (before != null && present.ended().contains(before.id())) {
            changes.add(new Change("naam", "stond niet meer op de lijst", "staat weer op de lijst"));
        }
        Outcome outcome = before == null ? Outcome.NEW : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        rows.add(new ImportPlan.Row(row.number(), name + " (" + organisation.shortName() + ")", outcome, changes, List.of()));
        if (outcome != Outcome.SAME) {
            drafts.add(new Draft(before, organisation.id(), name, function.isEmpty() && before != null ? before.function() : function));
        }
    }

    private List<Complaint> complaints(SheetReading.Row row, String name, String function, String where, Organisation organisation) {
        List<Complaint> complaints = new ArrayList<>();
        row.problem().ifPresent(problem -> complaints.add(new Complaint("", problem)));
        if (name.isEmpty()) {
            complaints.add(new Complaint("naam", Text.of("De naam ontbreekt.", "The name is missing.")));
        }
        if (name.length() > NAME || function.length() > NAME) {
            complaints.add(new Complaint(name.length() > NAME ? "naam" : "functie", Text.of("Dit is te lang (hoogstens " + NAME + " tekens).",
                    "This is too long (at most " + NAME + " characters).")));
        }
        if (organisation == null) {
            complaints.add(new Complaint("organisatie", where.isEmpty() ? Text.of("De organisatie ontbreekt.", "The organisation is missing.")
                    : Text.of("‘" + where + "’ staat niet bij de belanghebbenden. Voer eerst de organisatie in.",
                            "‘" + where + "’ is not among the stakeholders. Import the organisation first.")));
        } else if (!name.isEmpty()) {
            Integer earlier = seen.putIfAbsent(organisation.id() + name.toLowerCase(Locale.ROOT), row.number());
            if (earlier != null) {
                complaints.add(new Complaint("naam", Text.of("Deze persoon staat ook in rij " + earlier + ".", "This person is in row " + earlier + " too.")));
            }
        }
        return complaints;
    }
}
