package nl.draagvlak.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What members see of each other's votes on the map, and what they never see. */
@WorkbenchTest
class MapVotesTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Problems problems;
    @Autowired
    private Causes causes;
    @Autowired
    private Arrows arrows;
    @Autowired
    private MapVotes votes;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Representatives representatives;

    private Programme programme;
    private UUID problem;
    private UUID cause;

    @BeforeEach
    void open() {
        programme = house.programme();
        problem = problems.add(house.act(), programme.id(), new Problem.Draft("Mensen melden niet", "", "", "", "", "", List.of()));
        cause = causes.add(house.act(), programme.id(), new Cause.Draft("Niemand belt terug", "", "", List.of()));
        arrows.draw(house.act(), cause, problem, Arrow.Draft.PLAIN);
    }

    private void vote(UUID subject, UUID organisation, int stance, int many) {
        for (int i = 0; i < many; i++) {
            Account account = house.member(programme, Role.WORKING_GROUP);
            house.inTransaction(() -> {
                representatives.represent(house.act(), programme.id(), account.id(), organisation);
                votes.cast(house.act(), programme.id(), subject, account.id(), stance);
                return null;
            });
        }
    }

    private UUID organisation(String name, String perspective) {
        return house.inTransaction(() -> organisations.add(house.act(), programme.id(), name, "", "ngo", perspective, "national")).id();
    }

    private String page(Role role) {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, role))).get(programme.path() + "/problemen/eens").body();
    }

    @Test
    void perspectivesOfFiveAreShownAndSmallerOnesAreNot() {
        UUID care = organisation("De Zorg", "zorg");
        UUID police = organisation("De Politie", "politie");
        vote(problem, care, 1, 6);
        vote(problem, police, -1, 4);
        assertThat(page(Role.STEERING_GROUP)).contains("100 % eens", "(6 eens, 0 oneens, 0 weet niet)").doesNotContain("4 oneens");

        vote(problem, police, -1, 1);
        assertThat(page(Role.STEERING_GROUP)).contains("0 % eens", "(0 eens, 5 oneens, 0 weet niet)", "Verdeeld");
    }

    @Test
    void aVoteCountsOnceAndTheLastOneCounts() {
        TestVisitor holder = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        for (String stance : List.of("1", "-1")) {
            assertThat(holder.post(programme.path() + "/problemen/eens", "op", problem.toString(), "stem-" + problem, stance).status()).isEqualTo(303);
        }
        assertThat(votes.shared(programme.id()).get(problem).voters()).isZero();
        vote(problem, organisation("De Zorg", ""), -1, 4);
        assertThat(votes.shared(programme.id()).get(problem).total()).isEqualTo(new nl.draagvlak.methods.causality.SharedPicture.Count(0, 5, 0));
    }

    @Test
    void whatIsNotOnTheMapCannotBeVotedOn() {
        TestVisitor holder = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        UUID elsewhere = UUID.randomUUID();
        assertThat(holder.post(programme.path() + "/problemen/eens", "op", elsewhere.toString(), "stem-" + elsewhere, "1").status()).isEqualTo(404);
        assertThat(holder.post(programme.path() + "/problemen/eens", "op", "onzin").status()).isEqualTo(404);
    }

    @Test
    void votesOnAnArrowStayWhenItsReasonChanges() {
        Arrow arrow = arrows.list(programme.id()).getFirst();
        vote(arrow.key(), organisation("De Zorg", "zorg"), 1, 5);
        arrows.change(house.act(), arrow, new Arrow.Draft(3, 3, 1, "Om een andere reden", ""));
        assertThat(votes.shared(programme.id()).get(arrows.list(programme.id()).getFirst().key()).voters()).isEqualTo(5);
    }

    @Test
    void theMapAsAPictureAndADocument() {
        TestVisitor team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        assertThat(team.get(programme.path() + "/problemen/beeld/svg").body()).contains("<svg", "Mensen melden niet");
        assertThat(team.get(programme.path() + "/problemen/beeld/png").status()).isEqualTo(200);
        assertThat(team.get(programme.path() + "/problemen/beeld/pdf").status()).isEqualTo(200);
        assertThat(team.get(programme.path() + "/problemen/beeld/exe").status()).isEqualTo(404);
    }
}
