package nl.draagvlak.interventions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.interventions.TheoryStep.Strength;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The theories behind interventions. */
@Repository
public class TheorySteps {

    private final JdbcClient jdbc;
    private final Journal journal;

    TheorySteps(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The steps per intervention, in order. */
    public Map<UUID, List<TheoryStep>> of(Collection<UUID> interventions) {
        Map<UUID, List<TheoryStep>> all = new HashMap<>();
        if (!interventions.isEmpty()) {
            jdbc.sql("select intervention_id, if_words, then_words, because, evidence, strength from interventions.theory_step where intervention_id = any(?) order by intervention_id, position")
                    .param(interventions.toArray(UUID[]::new)).query(rs -> {
                        all.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>())
                                .add(new TheoryStep(rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5), Strength.valueOf(rs.getString(6).toUpperCase())));
                    });
        }
        return all;
    }

    /** Makes the theory of an intervention exactly these steps. */
    @Transactional
    public void set(Act act, UUID programmeId, UUID intervention, List<TheoryStep> steps) {
        jdbc.sql("delete from interventions.theory_step where intervention_id = ?").param(intervention).update();
        for (int i = 0; i < steps.size(); i++) {
            TheoryStep step = steps.get(i);
            jdbc.sql("""
                    insert into interventions.theory_step (id, programme_id, intervention_id, position, if_words, then_words, because, evidence, strength) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(Ids.next(), programmeId, intervention, i + 1, step.ifWords(), step.thenWords(), step.because(), step.evidence(), step.strength().name().toLowerCase()).update();
        }
        journal.record(act, programmeId, "theory.set", intervention, steps);
    }
}
