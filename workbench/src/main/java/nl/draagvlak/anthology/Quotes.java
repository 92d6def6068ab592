package nl.draagvlak.anthology;

import static nl.draagvlak.anthology.AnthologyGrammar.COMES_FROM;
import static nl.draagvlak.anthology.AnthologyGrammar.GATHERS;
import static nl.draagvlak.anthology.AnthologyGrammar.QUOTE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.statements.SecondLooks;
import nl.draagvlak.statements.Statements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The quotes that were chosen, with consent. Withdrawal is told to everything that came later. */
@Repository
public class Quotes {

    private final JdbcClient jdbc;
    private final Elements elements;
    private final Links links;
    private final Journal journal;
    private final UseConsents consents;
    private final SecondLooks looks;
    private final Statements statements;
    private final ApplicationEventPublisher events;

    Quotes(JdbcClient jdbc, Elements elements, Links links, Journal journal, UseConsents consents, SecondLooks looks, Statements statements,
           ApplicationEventPublisher events) {
        this.looks = looks;
        this.statements = statements;
        this.consents = consents;
        this.jdbc = jdbc;
        this.elements = elements;
        this.links = links;
        this.journal = journal;
        this.events = events;
    }

    /** Chooses words from a statement. Until consent is recorded they are for the team only. */
    @Transactional
    public Quote propose(Act act, UUID statementId, String words) {
        UUID programmeId = elements.get(statementId).programmeId();
        Element element = elements.add(act, programmeId, QUOTE, words, "", Audience.TEAM);
        jdbc.sql("insert into anthology.quote (element_id, programme_id, statement_id, standing, consent) values (?, ?, ?, 'PROPOSED', 'TEAM')")
                .params(element.id(), programmeId, statementId).update();
        links.lay(act, element.id(), COMES_FROM, statementId, "");
        askSecondLook(act, element.id(), statementId);
        return find(element.id()).orElseThrow();
    }

    /** Changes the words. A speaker who was asked sees the new words first. */
    @Transactional
    public void rewrite(Act act, UUID id, String words) {
        boolean other = !words.equals(elements.get(id).text());
        elements.rewrite(act, id, words, "");
        if (other) {
            consents.askAnew(act, id);
            askSecondLook(act, id, find(id).orElseThrow().statementId());
        }
    }

    private void askSecondLook(Act act, UUID quoteId, UUID statementId) {
        statements.find(statementId).ifPresent(said -> looks.ask(act, said.programmeId(), said.gatheringId(), quoteId));
    }

    /** Records what the speaker agreed to in person; who may read the words follows from it. Once the speaker was asked, only they answer. */
    @Transactional
    public void recordConsent(Act act, UUID id, Consent consent, String attribution) {
        Quote quote = find(id).orElseThrow();
        if (!quote.asked().isEmpty()) {
            throw new IllegalStateException("the speaker was asked, and answers for themselves");
        }
        jdbc.sql("update anthology.quote set consent = ?, attribution = ?, consent_at = ? where element_id = ?")
                .params(consent.name(), attribution, act.at().atOffset(ZoneOffset.UTC), id).update();
        elements.setAudience(act, id, consent == Consent.TEAM ? Audience.TEAM : Audience.PUBLIC);
        journal.record(act, quote.element().programmeId(), "quote.consent-recorded", id, consent, attribution);
        if (consent == Consent.TEAM && quote.consent() != Consent.TEAM) {
            events.publishEvent(new QuoteWithdrawn(act, quote.element().programmeId(), id));
        }
    }

    @Transactional
    public void include(Act act, UUID id) {
        setStanding(act, id, Standing.INCLUDED, "");
    }

    @Transactional
    public void leaveOut(Act act, UUID id, String reason) {
        setStanding(act, id, Standing.LEFT_OUT, reason);
    }

    /** Takes a quote back, everywhere and for good. */
    @Transactional
    public void withdraw(Act act, UUID id, String reason) {
        Quote quote = find(id).orElseThrow();
        if (quote.standing() == Standing.WITHDRAWN) {
            return;
        }
        setStanding(act, id, Standing.WITHDRAWN, reason);
        elements.setAudience(act, id, Audience.TEAM);
        elements.withdraw(act, id, reason);
        events.publishEvent(new QuoteWithdrawn(act, quote.element().programmeId(), id));
    }

    private void setStanding(Act act, UUID id, Standing standing, String reason) {
        Quote quote = find(id).orElseThrow();
        if (quote.standing() == Standing.WITHDRAWN) {
            throw new IllegalStateException("a withdrawn quote stays withdrawn");
        }
        jdbc.sql("update anthology.quote set standing = ?, reason = ? where element_id = ?").params(standing.name(), reason, id).update();
        journal.record(act, quote.element().programmeId(), "quote.standing-set", id, standing, reason);
    }

    @Transactional
    public void gather(Act act, UUID quoteId, Collection<UUID> themes) {
        Map<UUID, Link> present = new HashMap<>();
        links.listTo(quoteId).stream().filter(link -> link.relation().equals(GATHERS)).forEach(link -> present.put(link.from(), link));
        for (UUID theme : themes) {
            if (present.remove(theme) == null) {
                links.lay(act, theme, GATHERS, quoteId, "");
            }
        }
        present.values().forEach(link -> links.end(act, link.id(), ""));
    }

    public Optional<Quote> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    public Map<UUID, Quote> byIds(Collection<UUID> ids) {
        Map<UUID, Element> found = elements.byIds(ids);
        Map<UUID, List<Asked>> asked = consents.of(ids);
        Map<UUID, Quote> quotes = new LinkedHashMap<>();
        Set<UUID> waiting = looks.waiting(withStatements(ids));
        if (!ids.isEmpty()) {
            jdbc.sql("select element_id, statement_id, standing, consent, consent_at, attribution, reason from anthology.quote where element_id = any(?)")
                    .param(ids.toArray(UUID[]::new)).query(rs -> {
                        UUID id = rs.getObject("element_id", UUID.class);
                        quotes.put(id, row(rs, found.get(id), asked.getOrDefault(id, List.of()), waiting));
                    });
        }
        return quotes;
    }

    /** A quote waits as well when the statement that it comes from does. */
    private List<UUID> withStatements(Collection<UUID> quotes) {
        return quotes.isEmpty() ? List.of() : jdbc.sql("select unnest(array[element_id, statement_id]) from anthology.quote where element_id = any(?)")
                .param(quotes.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /** The quotes that were ever made of a statement, also those that were withdrawn. */
    List<UUID> allFrom(UUID statementId) {
        return jdbc.sql("select element_id from anthology.quote where statement_id = ?").param(statementId).query(UUID.class).list();
    }

    /** The quotes that were made of a statement. */
    public List<UUID> idsFrom(UUID statementId) {
        return jdbc.sql("select element_id from anthology.quote where statement_id = ? and standing <> 'WITHDRAWN'").param(statementId).query(UUID.class).list();
    }

    /**
     * A page of quotes by number.
     *
     * @param standing null for all
     * @param theme    null for all
     */
    public Page<Quote> page(UUID programmeId, Standing standing, UUID theme, String search, int page, int size) {
        String pattern = search == null || search.isBlank() ? null : "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        String where = " from anthology.quote q join reasoning.element e on e.id = q.element_id where q.programme_id = :programme"
                + (standing == null ? "" : " and q.standing = :standing")
                + (pattern == null ? "" : " and e.text ilike :pattern")
                + (theme == null ? "" : " and exists (select from reasoning.link l where l.to_id = e.id and l.from_id = :theme and l.relation = 'gathers' and l.ended_at is null)");
        var count = jdbc.sql("select count(*)" + where).param("programme", programmeId);
        var rows = jdbc.sql("select e.id" + where + " order by e.number offset :offset limit :limit").param("programme", programmeId)
                .param("offset", (Math.max(page, 1) - 1) * size).param("limit", size);
        if (standing != null) {
            count = count.param("standing", standing.name());
            rows = rows.param("standing", standing.name());
        }
        if (pattern != null) {
            count = count.param("pattern", pattern);
            rows = rows.param("pattern", pattern);
        }
        if (theme != null) {
            count = count.param("theme", theme);
            rows = rows.param("theme", theme);
        }
        List<UUID> ids = rows.query(UUID.class).list();
        Map<UUID, Quote> found = byIds(ids);
        return new Page<>(ids.stream().map(found::get).toList(), Math.max(page, 1), size, count.query(Long.class).single());
    }

    /** How many quotes stand where. */
    public Map<Standing, Long> counts(UUID programmeId) {
        Map<Standing, Long> counts = new HashMap<>();
        jdbc.sql("select standing, count(*) from anthology.quote where programme_id = ? group by standing").param(programmeId).query(rs -> {
            counts.put(Standing.valueOf(rs.getString(1)), rs.getLong(2));
        });
        return counts;
    }

    /** The included quotes per theme, by number; a quote under two themes stands under both. */
    public Map<UUID, List<Quote>> includedByTheme(UUID programmeId) {
        Map<UUID, List<UUID>> ids = new LinkedHashMap<>();
        jdbc.sql("""
                select l.from_id, q.element_id from anthology.quote q
                join reasoning.element e on e.id = q.element_id and e.state = 'active'
                join reasoning.link l on l.to_id = q.element_id and l.relation = 'gathers' and l.ended_at is null
                join reasoning.element t on t.id = l.from_id and t.state = 'active'
                where q.programme_id = ? and q.standing = 'INCLUDED' order by t.number, e.number
                """).param(programmeId).query(rs -> {
            ids.computeIfAbsent(rs.getObject(1, UUID.class), k -> new java.util.ArrayList<>()).add(rs.getObject(2, UUID.class));
        });
        Map<UUID, Quote> quotes = byIds(ids.values().stream().flatMap(List::stream).toList());
        Map<UUID, List<Quote>> byTheme = new LinkedHashMap<>();
        ids.forEach((theme, own) -> byTheme.put(theme, own.stream().map(quotes::get).toList()));
        return byTheme;
    }

    /** The included quotes that no theme gathers, by number. */
    public List<Quote> includedWithoutTheme(UUID programmeId) {
        List<UUID> ids = jdbc.sql("""
                select q.element_id from anthology.quote q
                join reasoning.element e on e.id = q.element_id and e.state = 'active'
                where q.programme_id = ? and q.standing = 'INCLUDED' and not exists (
                    select from reasoning.link l join reasoning.element t on t.id = l.from_id and t.state = 'active'
                    where l.to_id = q.element_id and l.relation = 'gathers' and l.ended_at is null)
                order by e.number
                """).param(programmeId).query(UUID.class).list();
        Map<UUID, Quote> quotes = byIds(ids);
        return ids.stream().map(quotes::get).toList();
    }

    private static Quote row(ResultSet rs, Element element, List<Asked> asked, Set<UUID> waiting) throws SQLException {
        UUID statementId = rs.getObject("statement_id", UUID.class);
        return new Quote(element, statementId, Standing.valueOf(rs.getString("standing")), Consent.valueOf(rs.getString("consent")),
                rs.getTimestamp("consent_at") == null ? null : rs.getTimestamp("consent_at").toInstant(), rs.getString("attribution"), rs.getString("reason"), asked,
                waiting.contains(element.id()) || waiting.contains(statementId));
    }
}
