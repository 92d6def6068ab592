package nl.draagvlak.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.process.Gates;
import nl.draagvlak.process.OutsideIn;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample loads as it would at the first start, and is taken back after the test. */
@WorkbenchTest
class SampleTests {

    @Autowired
    private SampleLoader loader;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Programmes programmes;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Steps steps;
    @Autowired
    private Gates gates;
    @Autowired
    private OutsideIn outsideIn;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Bodies bodies;

    @Test
    void theSampleLoadsThroughTheUseCasesAndTellsAnHonestStory() {
        transactions.executeWithoutResult(status -> {
            loader.load();
            var programme = programmes.findBySlug(SampleLoader.SLUG).orElseThrow();
            List<Step> all = steps.list(programme.id());
            assertThat(all).hasSizeGreaterThan(8);
            assertThat(all.getFirst().dates().end()).isEqualTo(LocalDate.of(2022, 9, 9));
            assertThat(gates.list(programme.id())).hasSize(2).allSatisfy(passage -> assertThat(passage.reason()).isNotBlank());
            assertThat(outsideIn.mayWrite(programme.id())).isTrue();
            assertThat(outsideIn.listEarly(programme.id())).isEmpty();
            assertThat(organisations.count(programme.id())).isGreaterThan(45);
            assertThat(bodies.list(programme.id())).extracting(Body::key).contains(Body.WORKING_GROUP, Body.STEERING_GROUP);
            assertThat(loader.list()).isNotEmpty().allSatisfy(each ->
                    assertThat(accounts.findByEmail(each.email()).orElseThrow().name()).isEqualTo(each.name()));
            status.setRollbackOnly();
        });
        assertThat(programmes.findBySlug(SampleLoader.SLUG)).isEmpty();
    }
}
