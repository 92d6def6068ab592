package nl.draagvlak.stakeholders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.process.Slug;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.stakeholders.ImportPlan.Unknown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings uploaded tables in: what they would change, and the change itself, all of it or nothing. */
@Service
class Imports {

    /** What to do with an unknown word: this stands for "add it to the list"; another value is the key to use, empty for none. */
    static final String ADD = "+";

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Persons persons;
    private final Bodies bodies;
    private final Programmes programmes;
    private final Journal journal;

    Imports(JdbcClient jdbc, Organisations organisations, Persons persons, Bodies bodies, Programmes programmes, Journal journal) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.persons = persons;
        this.bodies = bodies;
        this.programmes = programmes;
        this.journal = journal;
    }

    OrganisationImport readOrganisations(UUID programmeId, SheetReading.Sheet sheet) {
        List<Body> allBodies = bodies.list(programmeId);
        Map<UUID, String> bodyKeys = new HashMap<>();
        allBodies.forEach(body -> bodyKeys.put(body.id(), body.key()));
        Map<UUID, Set<String>> seats = new HashMap<>();
        bodies.seats(programmeId).forEach(seat -> seats.computeIfAbsent(seat.organisationId(), id -> new HashSet<>()).add(bodyKeys.get(seat.bodyId())));
        Map<String, Organisation> byName = new HashMap<>();
        organisations.listAll(programmeId).forEach(each -> byName.put(each.name().toLowerCase(Locale.ROOT), each));
        return OrganisationImport.of(new OrganisationImport.Present(byName, ended("organisation", programmeId), seats, reach(programmeId),
                programmes.list(programmeId, ListName.SECTOR), programmes.list(programmeId, ListName.PERSPECTIVE),
                programmes.list(programmeId, ListName.TARGET_GROUP), allBodies), sheet);
    }

    PersonImport readPersons(UUID programmeId, SheetReading.Sheet sheet) {
        Map<String, Organisation> byName = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Organisation each : organisations.list(programmeId)) {
            String abbreviation = each.abbreviation().toLowerCase(Locale.ROOT);
            if (!abbreviation.isEmpty() && byName.put(abbreviation, each) != null) {
                twice.add(abbreviation);
            }
        }
        twice.forEach(byName::remove);
        organisations.list(programmeId).forEach(each -> byName.put(each.name().toLowerCase(Locale.ROOT), each));
        Map<UUID, Map<String, Person>> people = new HashMap<>();
        persons.listAll(programmeId).forEach(person -> people.computeIfAbsent(person.organisationId(), id -> new HashMap<>())
                .put(person.name().toLowerCase(Locale.ROOT), person));
        return PersonImport.of(new PersonImport.Present(byName, people, ended("person", programmeId)), sheet);
    }

    /** @param answers what to do with each unknown word, by {@link Unknown#field}: {@link #ADD}, a key, or empty */
    @Transactional
    void apply(Act act, UUID programmeId, OrganisationImport read, Map<String, String> answers) {
        Map<String, String> keys = new HashMap<>();
        for (ListName list : List.of(ListName.SECTOR, ListName.PERSPECTIVE, ListName.TARGET_GROUP)) {
            List<Unknown> words = read.plan().unknown().stream().filter(word -> word.list() == list).toList();
            addWords(act, programmeId, list, words, answers, keys);
        }
        for (OrganisationImport.Draft draft : read.drafts()) {
            apply(act, programmeId, read, draft, keys);
        }
    }

    private void apply(Act act, UUID programmeId, OrganisationImport read, OrganisationImport.Draft draft, Map<String, String> keys) {
        Organisation before = draft.before();
        Organisation empty = new Organisation(Ids.next(), programmeId, draft.name(), "", "", "", "", "", "");
        Organisation base = before == null ? empty : before;
        Map<String, String> cells = draft.cells();
        Organisation after = new Organisation(base.id(), programmeId, draft.name(), or(cells.get("afkorting"), base.abbreviation()),
                or(keys.getOrDefault("SECTOR " + cells.get("sector"), cells.get("sector")), base.sector()),
                or(keys.getOrDefault("PERSPECTIVE " + cells.get("perspectief"), cells.get("perspectief")), base.perspective()),
                or(cells.get("schaal"), base.scale()), or(cells.get("consultatie"), base.consultation()), or(cells.get("bron"), base.source()));
        if (before == null) {
            organisations.add(act, after);
        } else {
            organisations.endedOn(before.id()).ifPresent(since -> organisations.end(act, before, null));
            if (!after.equals(before)) {
                organisations.change(act, after);
            }
        }
        Set<String> reach = new TreeSet<>(organisations.reach(after.id()));
        draft.targetGroups().stream().map(word -> keys.getOrDefault("TARGET_GROUP " + word, word)).filter(key -> !key.isEmpty()).forEach(reach::add);
        organisations.setReach(act, after, reach);
        for (String word : draft.bodies()) {
            seat(act, programmeId, read.bodyKey(word), word, after.id());
        }
    }

    private void seat(Act act, UUID programmeId, String key, String word, UUID organisationId) {
        Body body = bodies.find(programmeId, key).orElseGet(() -> key.equals(Body.WORKING_GROUP) || key.equals(Body.STEERING_GROUP)
                ? bodies.require(act, programmeId, key) : bodies.add(act, programmeId, key, nl.draagvlak.programme.Text.same(word)));
        boolean seated = bodies.seatsOf(organisationId).stream().anyMatch(seat -> seat.bodyId().equals(body.id()));
        if (!seated) {
            bodies.seat(act, body, organisationId, null);
        }
    }

    @Transactional
    void apply(Act act, UUID programmeId, PersonImport read) {
        for (PersonImport.Draft draft : read.drafts()) {
            if (draft.before() == null) {
                persons.add(act, programmeId, draft.organisationId(), draft.name(), draft.function());
            } else {
                persons.change(act, new Person(draft.before().id(), programmeId, draft.organisationId(), draft.before().name(), draft.function()));
            }
        }
    }

    /** Adds what is to be added and fills {@code keys} with the key for every unknown word. */
    private void addWords(Act act, UUID programmeId, ListName list, List<Unknown> words, Map<String, String> answers, Map<String, String> keys) {
        List<Choice> choices = new ArrayList<>(programmes.list(programmeId, list));
        Set<String> taken = new HashSet<>();
        choices.forEach(choice -> taken.add(choice.key()));
        programmes.retired(programmeId, list).forEach(choice -> taken.add(choice.key()));
        int before = choices.size();
        for (Unknown word : words) {
            String answer = answers.getOrDefault(word.field(), ADD);
            String key = answer;
            if (answer.equals(ADD)) {
                key = Slug.free(word.word(), taken);
                taken.add(key);
                String label = word.word().substring(0, 1).toUpperCase(Locale.ROOT) + word.word().substring(1);
                choices.add(new Choice(key, label, label, choices.size(), ""));
            }
            keys.put(list.name() + " " + word.word(), key);
        }
        if (choices.size() > before) {
            programmes.setList(programmeId, list, choices);
            journal.record(act, programmeId, "list.set", programmeId, list, choices);
        }
    }

    private static String or(String cell, String otherwise) {
        return cell.isEmpty() ? otherwise : cell;
    }

    private Set<UUID> ended(String table, UUID programmeId) {
        return new HashSet<>(jdbc.sql("select id from stakeholders." + table + " where programme_id = ? and ended_on is not null").param(programmeId)
                .query(UUID.class).list());
    }

    private Map<UUID, Set<String>> reach(UUID programmeId) {
        Map<UUID, Set<String>> reach = new HashMap<>();
        jdbc.sql("select organisation_id, key from stakeholders.reach where programme_id = ?").param(programmeId).query(rs -> {
            reach.computeIfAbsent(rs.getObject(1, UUID.class), id -> new HashSet<>()).add(rs.getString(2));
        });
        return reach;
    }
}
