package nl.draagvlak.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Person;
import nl.draagvlak.stakeholders.Persons;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Component;

/** The organisations and people of the sample, as they were gathered in the first step. */
@Component
class StakeholdersSample implements SamplePart {

    private static final Set<String> BODIES = Set.of(Body.WORKING_GROUP, Body.STEERING_GROUP);
    private static final Map<String, String> SCALES = Map.of("lokaal", "local", "regionaal", "regional", "landelijk", "national", "internationaal", "international");

    private final Organisations organisations;
    private final Persons persons;
    private final Bodies bodies;
    private final Representatives representatives;

    StakeholdersSample(Organisations organisations, Persons persons, Bodies bodies, Representatives representatives) {
        this.organisations = organisations;
        this.persons = persons;
        this.bodies = bodies;
        this.representatives = representatives;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public void load(Sample sample) {
        Fields inventory = sample.files().fields("programme.yaml").list("phases").getFirst().list("steps").getFirst();
        Act act = sample.at(inventory.date("actualStart"));
        for (Map<String, String> row : sample.files().csv("organisations.csv")) {
            organisation(sample, act, row);
        }
        for (Map<String, String> row : sample.files().csv("persons.csv")) {
            person(sample, act, row);
        }
        for (Fields account : sample.files().fields("accounts.yaml").list("accounts")) {
            if (account.has("organisation")) {
                representatives.represent(act, sample.programmeId(), sample.id("account", account.key()), sample.id("organisation", account.text("organisation")));
            }
        }
    }

    private void organisation(Sample sample, Act act, Map<String, String> row) {
        Organisation added = organisations.add(act, new Organisation(Ids.next(), sample.programmeId(), row.get("naam"), row.get("afkorting"), row.get("sector"),
                row.get("perspectief"), SCALES.get(row.get("schaal")), row.get("consultatie"), ""));
        sample.put("organisation", row.get("key"), added.id());
        organisations.setReach(act, added, row.get("doelgroepen").isEmpty() ? List.of() : List.of(row.get("doelgroepen").split(";")));
        seat(sample, act, row.get("gremia"), added.id(), null);
    }

    private void person(Sample sample, Act act, Map<String, String> row) {
        UUID organisation = sample.id("organisation", row.get("organisatie"));
        Person added = persons.add(act, sample.programmeId(), organisation, row.get("naam"), row.get("functie"));
        sample.put("person", row.get("key"), added.id());
        seat(sample, act, row.get("rol"), organisation, added.id());
    }

    private void seat(Sample sample, Act act, String roles, UUID organisation, UUID person) {
        for (String role : List.of(roles.split(";"))) {
            if (BODIES.contains(role.strip())) {
                bodies.seat(act, bodies.require(act, sample.programmeId(), role.strip()), organisation, person);
            }
        }
    }
}
