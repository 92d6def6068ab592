package nl.draagvlak.gatherings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Person;

/** Finds an organisation or a person by what somebody typed or chose from the suggestions, so that a long list needs no long menu. */
final class Chooser {

    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<UUID, String> personLabels = new HashMap<>();
    private final TreeSet<String> organisationLabels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Chooser(List<Organisation> allOrganisations, List<Person> allPersons) {
        Map<UUID, String> shortNames = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        allPersons.forEach(person -> names.merge(key(person.name()), 1, Integer::sum));
        for (Organisation organisation : allOrganisations) {
            shortNames.put(organisation.id(), organisation.shortName());
            organisations.put(key(organisation.name()), organisation.id());
            if (!organisation.abbreviation().isEmpty()) {
                organisations.put(key(organisation.abbreviation()), organisation.id());
            }
            String label = label(organisation);
            organisations.put(key(label), organisation.id());
            organisationLabels.add(label);
        }
        for (Person person : allPersons) {
            String label = person.name() + " – " + shortNames.getOrDefault(person.organisationId(), "");
            persons.put(key(label), person);
            personLabels.put(person.id(), label);
            if (names.get(key(person.name())) == 1) {
                persons.put(key(person.name()), person);
            }
        }
    }

    static String label(Organisation organisation) {
        return organisation.abbreviation().isEmpty() || organisation.abbreviation().equals(organisation.name()) ? organisation.name()
                : organisation.name() + " (" + organisation.abbreviation() + ")";
    }

    Optional<UUID> organisation(String typed) {
        return Optional.ofNullable(organisations.get(key(typed)));
    }

    Optional<Person> person(String typed) {
        return Optional.ofNullable(persons.get(key(typed)));
    }

    /** What stands in the field for a person who was chosen before; empty for nobody. */
    String label(UUID personId) {
        return personId == null ? "" : personLabels.getOrDefault(personId, "");
    }

    List<String> personSuggestions() {
        return personLabels.values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    List<String> organisationSuggestions() {
        return List.copyOf(organisationLabels);
    }

    private static String key(String text) {
        return text.strip().toLowerCase().replaceAll("\\s+", " ");
    }
}
