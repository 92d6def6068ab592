package nl.draagvlak.stakeholders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.process.Slug;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.stakeholders.ImportPlan.Change;
import nl.draagvlak.stakeholders.ImportPlan.Complaint;
import nl.draagvlak.stakeholders.ImportPlan.Outcome;
import nl.draagvlak.stakeholders.ImportPlan.Unknown;

/**
 * Lays a table of organisations beside those that are there. An empty cell leaves what is there, and seats are only added: a table never
 * takes anything away.
 */
final class OrganisationImport {

    static final List<String> NEEDED = List.of("organisatie");

    /** What is there: the organisations (also those that stopped), their seats and reach, and the lists. */
    record Present(Map<String, Organisation> byName, Set<UUID> ended, Map<UUID, Set<String>> seats, Map<UUID, Set<String>> reach, List<Choice> sectors,
                   List<Choice> perspectives, List<Choice> targetGroups, List<Body> bodies) {}

    /** A row as it would be saved; words that are in no list stay words until somebody says what to do with them. */
    record Draft(Organisation before, String name, Map<String, String> cells, Set<String> bodies, Set<String> targetGroups) {}

    private final Present present;
    private final ImportColumns columns;
    private final List<ImportPlan.Row> rows = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<ListName, Map<String, Long>> unknown = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Optional<Text> warning;

    private OrganisationImport(Present present, SheetReading.Sheet sheet) {
        this.present = present;
        this.columns = ImportColumns.of(sheet);
        this.warning = sheet.warning();
        sheet.rows().forEach(this::read);
    }

    static OrganisationImport of(Present present, SheetReading.Sheet sheet) {
        return new OrganisationImport(present, sheet);
    }

    ImportPlan plan() {
        List<Unknown> words = new ArrayList<>();
        unknown.forEach((list, all) -> all.forEach((word, rowCount) -> words.add(new Unknown(list, word, rowCount))));
        return new ImportPlan(List.copyOf(rows), words, warning);
    }

    /** The rows that would change something. */
    List<Draft> drafts() {
        return drafts;
    }

    private void read(SheetReading.Row row) {
        String name = columns.cell(row, "organisatie");
        List<Complaint> complaints = complaints(row, name);
        if (!complaints.isEmpty()) {
            rows.add(new ImportPlan.Row(row.number(), name, Outcome.ERROR, List.of(), complaints));
            return;
        }
        Organisation before = present.byName().get(name.toLowerCase(Locale.ROOT));
        Draft draft = new Draft(before, name, cells(row), words(row, "gremia"), words(row, "doelgroepen"));
        List<Change> changes = changes(draft);
        Outcome outcome = before == null ? Outcome.NEW : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        rows.add(new ImportPlan.Row(row.number(), name, outcome, changes, List.of()));
        if (outcome != Outcome.SAME) {
            drafts.add(draft);
            note(ListName.SECTOR, present.sectors(), Set.of(draft.cells().get("sector")));
            note(ListName.PERSPECTIVE, present.perspectives(), Set.of(draft.cells().get("perspectief")));
            note(ListName.TARGET_GROUP, present.targetGroups(), draft.targetGroups());
        }
    }

    private List<Complaint> complaints(SheetReading.Row row, String name) {
        List<Complaint> complaints = new ArrayList<>();
        row.problem().ifPresent(problem -> complaints.add(new Complaint("", problem)));
        if (name.isEmpty()) {
            complaints.add(new Complaint("organisatie", Text.of("De naam ontbreekt.", "The name is missing.")));
        } else {
            Integer earlier = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), row.number());
            if (earlier != null) {
                complaints.add(new Complaint("organisatie", Text.of("Deze organisatie staat ook in rij " + earlier + ".", "This organisation is in row " + earlier + " too.")));
            }
        }
        tooLong(complaints, "organisatie", name, OrganisationForm.NAME);
        tooLong(complaints, "afkorting", columns.cell(row, "afkorting"), 40);
        for (String column : List.of("sector", "perspectief", "gremia", "doelgroepen")) {
            tooLong(complaints, column, columns.cell(row, column), 400);
        }
        tooLong(complaints, "consultatie", columns.cell(row, "consultatie"), OrganisationForm.NAME);
        tooLong(complaints, "bron", columns.cell(row, "bron"), OrganisationForm.NAME);
        String scale = columns.cell(row, "schaal");
        if (!scale.isEmpty() && Scale.read(scale).isEmpty()) {
            String known = Arrays.stream(Scale.values()).map(each -> each.label().nl().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
            complaints.add(new Complaint("schaal", Text.of("‘" + scale + "’ kennen wij niet. Kies uit: " + known + ".",
                    "We do not know ‘" + scale + "’. Choose from: local, regional, national, international.")));
        }
        return complaints;
    }

    private static void tooLong(List<Complaint> complaints, String column, String cell, int most) {
        if (cell.length() > most) {
            complaints.add(new Complaint(column, Text.of("Dit is te lang (hoogstens " + most + " tekens).", "This is too long (at most " + most + " characters).")));
        }
    }

    private Map<String, String> cells(SheetReading.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("afkorting", columns.cell(row, "afkorting"));
        cells.put("sector", known(present.sectors(), columns.cell(row, "sector")));
        cells.put("perspectief", known(present.perspectives(), columns.cell(row, "perspectief")));
        cells.put("schaal", Scale.read(columns.cell(row, "schaal")).map(Scale::key).orElse(""));
        cells.put("consultatie", columns.cell(row, "consultatie"));
        cells.put("bron", columns.cell(row, "bron"));
        return cells;
    }

    private Set<String> words(SheetReading.Row row, String column) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : columns.cell(row, column).split(";")) {
            if (!word.isBlank()) {
                words.add(column.equals("doelgroepen") ? known(present.targetGroups(), word.strip()) : word.strip());
            }
        }
        return words;
    }

    /** The key of what somebody wrote, when it is in the list; else the word itself. */
    private static String known(List<Choice> choices, String word) {
        return choices.stream().filter(choice -> choice.key().equalsIgnoreCase(word) || choice.nl().equalsIgnoreCase(word) || choice.en().equalsIgnoreCase(word)
                || choice.key().equals(Slug.of(word))).map(Choice::key).findFirst().orElse(word);
    }

    private void note(ListName list, List<Choice> choices, Set<String> words) {
        for (String word : words) {
            if (!word.isEmpty() && choices.stream().noneMatch(choice -> choice.key().equals(word))) {
                unknown.computeIfAbsent(list, l -> new LinkedHashMap<>()).merge(word, 1L, Long::sum);
            }
        }
    }

    private List<Change> changes(Draft draft) {
        boolean fresh = draft.before() == null;
        Organisation before = fresh ? new Organisation(null, null, draft.name(), "", "", "", "", "", "") : draft.before();
        List<Change> changes = new ArrayList<>();
        compare(changes, "organisatie", before.name(), draft.name());
        compare(changes, "afkorting", before.abbreviation(), draft.cells().get("afkorting"));
        compare(changes, "sector", label(present.sectors(), before.sector()), label(present.sectors(), draft.cells().get("sector")));
        compare(changes, "perspectief", label(present.perspectives(), before.perspective()), label(present.perspectives(), draft.cells().get("perspectief")));
        compare(changes, "schaal", scale(before.scale()), scale(draft.cells().get("schaal")));
        compare(changes, "consultatie", before.consultation(), draft.cells().get("consultatie"));
        compare(changes, "bron", before.source(), draft.cells().get("bron"));
        added(changes, "gremia", fresh ? Set.of() : present.seats().getOrDefault(before.id(), Set.of()), draft.bodies().stream().map(this::bodyKey).collect(Collectors.toSet()));
        added(changes, "doelgroepen", fresh ? Set.of() : present.reach().getOrDefault(before.id(), Set.of()), draft.targetGroups());
        if (!fresh && present.ended().contains(before.id())) {
            changes.add(new Change("organisatie", "doet niet mee", "doet mee"));
        }
        return changes;
    }

    private static String label(List<Choice> choices, String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).map(Choice::nl).findFirst().orElse(key);
    }

    private static String scale(String key) {
        return Scale.read(key).map(scale -> scale.label().nl()).orElse("");
    }

    private static void compare(List<Change> changes, String column, String before, String after) {
        if (!after.isEmpty() && !after.equals(before)) {
            changes.add(new Change(column, before, after));
        }
    }

    private static void added(List<Change> changes, String column, Set<String> before, Set<String> after) {
        if (!before.containsAll(after)) {
            Set<String> all = new TreeSet<>(before);
            all.addAll(after);
            changes.add(new Change(column, String.join(", ", new TreeSet<>(before)), String.join(", ", all)));
        }
    }

    /** The key of a body that somebody wrote; of a new one, the key that it will get. */
    String bodyKey(String word) {
        return present.bodies().stream().filter(body -> body.key().equalsIgnoreCase(word) || body.name().nl().equalsIgnoreCase(word)
                || body.name().en().equalsIgnoreCase(word)).map(Body::key).findFirst().orElse(Slug.of(word));
    }
}
