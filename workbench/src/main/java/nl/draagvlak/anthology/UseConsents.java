package nl.draagvlak.anthology;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Elements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of speakers about their quotes, use by use, and what they answered. Once asked, the speaker decides and not the team. */
@Repository
public class UseConsents {

    private final JdbcClient jdbc;
    private final Elements elements;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    UseConsents(JdbcClient jdbc, Elements elements, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.elements = elements;
        this.journal = journal;
        this.events = events;
    }

    /** Per quote what was asked, in the order of {@link Use}; quotes of which nothing was asked are absent. */
    public Map<UUID, List<Asked>> of(Collection<UUID> quotes) {
        Map<UUID, List<Asked>> asked = new HashMap<>();
        if (!quotes.isEmpty()) {
            jdbc.sql("""
                    select quote_id, use, asked_at, answer, answered_at from anthology.use_consent where quote_id = any(?)
                    order by array_position(array['ANTHOLOGY', 'PLAN', 'PUBLIC'], use)
                    """).param(quotes.toArray(UUID[]::new)).query(rs -> {
                asked.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>()).add(new Asked(Use.valueOf(rs.getString(2)),
                        rs.getObject(3, OffsetDateTime.class).toInstant(), (Boolean) rs.getObject(4), instant(rs.getObject(5, OffsetDateTime.class))));
            });
        }
        return asked;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Asks for these uses; what was asked before stays with its answer. What the team recorded before no longer counts. */
    @Transactional
    public void ask(Act act, UUID quoteId, Set<Use> uses) {
        for (Use use : uses) {
            jdbc.sql("insert into anthology.use_consent (quote_id, programme_id, use, asked_at) select element_id, programme_id, ?, ? from anthology.quote "
                    + "where element_id = ? on conflict do nothing").params(use.name(), act.at().atOffset(ZoneOffset.UTC), quoteId).update();
        }
        journal.record(act, programme(quoteId), "quote.consent-asked", quoteId, uses);
        settle(act, quoteId, of(List.of(quoteId)).getOrDefault(quoteId, List.of()));
    }

    /** Asks everything anew, because the words are no longer those that the speaker saw. What was frozen with the former words stays: to that they said yes. */
    @Transactional
    public void askAnew(Act act, UUID quoteId) {
        int asked = jdbc.sql("update anthology.use_consent set answer = null, answered_at = null, asked_at = ? where quote_id = ?")
                .params(act.at().atOffset(ZoneOffset.UTC), quoteId).update();
        if (asked > 0) {
            journal.record(act, programme(quoteId), "quote.consent-asked", quoteId);
            settle(act, quoteId, of(List.of(quoteId)).get(quoteId));
        }
    }

    /** The speaker's answers; a use that becomes a no is taken out of everything that was made for it. Uses that were not asked are passed over. */
    @Transactional
    public void answer(Act act, UUID quoteId, Map<Use, Boolean> answers) {
        List<Asked> before = of(List.of(quoteId)).getOrDefault(quoteId, List.of());
        Set<Use> refused = EnumSet.noneOf(Use.class);
        for (Asked asked : before) {
            Boolean answer = answers.get(asked.use());
            if (answer != null && !answer.equals(asked.answer())) {
                jdbc.sql("update anthology.use_consent set answer = ?, answered_at = ? where quote_id = ? and use = ?")
                        .params(answer, act.at().atOffset(ZoneOffset.UTC), quoteId, asked.use().name()).update();
                journal.record(act, programme(quoteId), answer ? "quote.use-granted" : "quote.use-refused", quoteId, asked.use());
                if (!answer) {
                    refused.add(asked.use());
                }
            }
        }
        settle(act, quoteId, of(List.of(quoteId)).getOrDefault(quoteId, List.of()));
        if (!refused.isEmpty()) {
            events.publishEvent(new UseRefused(act, programme(quoteId), quoteId, refused));
        }
    }

    /** Who may read the words follows from the answers. */
    private void settle(Act act, UUID quoteId, List<Asked> asked) {
        Set<Use> granted = EnumSet.noneOf(Use.class);
        asked.stream().filter(Asked::granted).forEach(each -> granted.add(each.use()));
        boolean answered = asked.stream().anyMatch(each -> !each.open());
        jdbc.sql("update anthology.quote set consent = ?, attribution = '', consent_at = ? where element_id = ?")
                .params(granted.isEmpty() ? Consent.TEAM.name() : Consent.ANONYMOUS.name(), answered ? act.at().atOffset(ZoneOffset.UTC) : null, quoteId).update();
        elements.setAudience(act, quoteId, granted.contains(Use.PUBLIC) ? Audience.PUBLIC : granted.isEmpty() ? Audience.TEAM : Audience.BODIES);
    }

    private UUID programme(UUID quoteId) {
        return elements.get(quoteId).programmeId();
    }
}
