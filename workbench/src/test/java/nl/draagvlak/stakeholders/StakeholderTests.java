package nl.draagvlak.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkbenchTest
class StakeholderTests {

    @Autowired
    private TestHouse house;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Persons persons;
    @Autowired
    private Bodies bodies;
    @Autowired
    private Involvement involvement;
    @Autowired
    private Representatives representatives;

    @Test
    void anOrganisationHasPeopleASeatAndSomebodyWhoSignsInForIt() {
        Programme programme = house.programme();
        Organisation shelter = organisations.add(house.act(), programme.id(), "Stichting Proefopvang", "SPO", "ngo", "care", "regional");
        Person person = persons.add(house.act(), programme.id(), shelter.id(), "Janna Proef", "coördinator");
        Body group = bodies.require(house.act(), programme.id(), Body.WORKING_GROUP);
        bodies.seat(house.act(), group, shelter.id(), null);
        bodies.seat(house.act(), group, shelter.id(), person.id());
        UUID account = house.member(programme, Role.HOLDER).id();
        representatives.represent(house.act(), programme.id(), account, shelter.id());

        assertThat(organisations.findByName(programme.id(), "STICHTING proefopvang")).contains(shelter);
        assertThat(bodies.seats(programme.id())).containsExactly(new Body.Seat(group.id(), shelter.id(), person.id()));
        assertThat(representatives.organisationOf(programme.id(), account)).contains(shelter.id());
        assertThat(organisations.names(List.of(shelter.id()))).containsEntry(shelter.id(), "SPO");
    }

    @Test
    void theSameInvolvementIsWrittenOnceAndItsOutcomeCanFollowLater() {
        Programme programme = house.programme();
        Organisation shelter = organisations.add(house.act(), programme.id(), "Opvang", "", "ngo", "care", "");
        UUID meeting = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 3, 1);
        involvement.record(house.act(), programme.id(), shelter.id(), day, "Eerste rondetafel", "deelnemer", "", meeting);
        involvement.record(house.act(), programme.id(), shelter.id(), day, "Eerste rondetafel", "deelnemer", "4 citaten", meeting);

        assertThat(involvement.list(programme.id())).singleElement().extracting(Involvement.Entry::outcome).isEqualTo("4 citaten");
    }
}
