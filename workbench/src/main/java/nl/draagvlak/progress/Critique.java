package nl.draagvlak.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.actions.PublicSizes;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What critics of action plans ask first: how much only explores, what has no measurable yield, and which forms get little against their size. */
@Component
class Critique {

    private final JdbcClient jdbc;
    private final PublicSizes sizes;
    private final Programmes programmes;
    private final Derived derived;

    Critique(JdbcClient jdbc, PublicSizes sizes, Programmes programmes, Derived derived) {
        this.jdbc = jdbc;
        this.sizes = sizes;
        this.programmes = programmes;
        this.derived = derived;
    }

    /** A form that gets less than half of its share of the problem; shares from 0 to 1. */
    record Little(Choice form, double ofProblem, double ofActions) {}

    /**
     * @param unmeasured actions of which nobody said what they are to yield
     * @param sized      whether the size of the problem per form is known at all
     */
    record View(long total, long exploring, long unmeasured, boolean sized, List<Little> little) {}

    View of(UUID programmeId, Overview overview) {
        return derived.of(programmeId, List.of("critique", overview.window()), () -> {
            List<Choice> forms = programmes.list(programmeId, ListName.FORM);
            List<Little> little = new ArrayList<>();
            List<PublicSizes.Share> shares = sizes.shares(programmeId, ListName.FORM);
            shares.stream().filter(PublicSizes.Share::little).forEach(share -> forms.stream().filter(form -> form.key().equals(share.key())).findFirst()
                    .ifPresent(form -> little.add(new Little(form, share.ofProblem(), share.ofActions()))));
            long unmeasured = jdbc.sql("""
                    select count(*) from actions.action a join reasoning.element e on e.id = a.element_id and e.state = 'active'
                    where a.programme_id = ? and not exists (select from actions.expected_yield y where y.action_id = a.element_id)
                    """).param(programmeId).query(Long.class).single();
            return new View(overview.total(), overview.exploring(), unmeasured, !shares.isEmpty(), List.copyOf(little));
        });
    }
}
