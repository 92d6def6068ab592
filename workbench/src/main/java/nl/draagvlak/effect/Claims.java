package nl.draagvlak.effect;

import static nl.draagvlak.effect.EffectGrammar.MAY_REFLECT;
import static nl.draagvlak.progress.ProgressGrammar.RESULT;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What may have contributed to a figure, with what speaks for it and what speaks against it. */
@Repository
public class Claims {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;

    Claims(JdbcClient jdbc, Journal journal, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Claim.Draft draft) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into effect.claim (id, programme_id, indicator_id, about_id, text, strength, conclusion, noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, draft.indicatorId(), draft.aboutId(), draft.text(), draft.strength().name().toLowerCase(), draft.conclusion(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        finish(act, programmeId, id, draft);
        return id;
    }

    @Transactional
    public void change(Act act, Claim claim, Claim.Draft draft) {
        jdbc.sql("update effect.claim set about_id = ?, text = ?, strength = ?, conclusion = ? where id = ?")
                .params(draft.aboutId(), draft.text(), draft.strength().name().toLowerCase(), draft.conclusion(), claim.id()).update();
        jdbc.sql("delete from effect.evidence where claim_id = ?").param(claim.id()).update();
        finish(act, claim.programmeId(), claim.id(), draft);
        if (!claim.aboutId().equals(draft.aboutId())) {
            loosen(act, claim);
        }
    }

    private void finish(Act act, UUID programmeId, UUID id, Claim.Draft draft) {
        int position = 0;
        for (Claim.Evidence each : draft.evidence()) {
            jdbc.sql("insert into effect.evidence (claim_id, programme_id, side, position, kind, text) values (?, ?, ?, ?, ?, ?)")
                    .params(id, programmeId, each.inFavour() ? "for" : "against", position++, each.sort().name().toLowerCase(), each.text()).update();
        }
        journal.record(act, programmeId, "contribution.described", id, draft);
        if (elements.get(draft.aboutId()).kind().equals(RESULT.name())) {
            links.lay(act, draft.indicatorId(), MAY_REFLECT, draft.aboutId(), draft.text());
        }
    }

    /** Takes a contribution from the page. */
    @Transactional
    public void remove(Act act, Claim claim) {
        jdbc.sql("update effect.claim set removed_at = ?, removed_by = ? where id = ?").params(act.at().atOffset(ZoneOffset.UTC), act.actor(), claim.id()).update();
        journal.record(act, claim.programmeId(), "contribution.removed", claim.id());
        loosen(act, claim);
    }

    /** Puts a contribution back on the page. */
    @Transactional
    public void restore(Act act, Claim claim) {
        jdbc.sql("update effect.claim set removed_at = null, removed_by = null where id = ?").param(claim.id()).update();
        journal.record(act, claim.programmeId(), "contribution.restored", claim.id());
        if (elements.get(claim.aboutId()).kind().equals(RESULT.name())) {
            links.lay(act, claim.indicatorId(), MAY_REFLECT, claim.aboutId(), claim.text());
        }
    }

    /** Ends the link in the thread, when no other contribution says the same. */
    private void loosen(Act act, Claim claim) {
        boolean stillSaid = jdbc.sql("select exists (select from effect.claim where indicator_id = ? and about_id = ? and removed_at is null)")
                .params(claim.indicatorId(), claim.aboutId()).query(Boolean.class).single();
        if (!stillSaid) {
            links.listFrom(claim.indicatorId()).stream().filter(link -> link.relation().equals(MAY_REFLECT) && link.to().equals(claim.aboutId()))
                    .map(Link::id).forEach(link -> links.end(act, link, ""));
        }
    }

    /** A contribution, also one that was removed. */
    public Optional<Claim> find(UUID programmeId, UUID id) {
        return read("where c.programme_id = ? and c.id = ?", programmeId, id).stream().findFirst();
    }

    /** What may have contributed to each of these indicators. */
    public Map<UUID, List<Claim>> ofIndicators(Collection<UUID> indicators) {
        Map<UUID, List<Claim>> found = new HashMap<>();
        if (!indicators.isEmpty()) {
            read("where c.removed_at is null and c.indicator_id = any(?)", (Object) indicators.toArray(UUID[]::new))
                    .forEach(claim -> found.computeIfAbsent(claim.indicatorId(), k -> new ArrayList<>()).add(claim));
        }
        return found;
    }

    private List<Claim> read(String where, Object... parameters) {
        List<Claim> bare = jdbc.sql("select c.id, c.programme_id, c.indicator_id, c.about_id, c.text, c.strength, c.conclusion, c.noted_at from effect.claim c "
                + where + " order by c.noted_at, c.id").params(parameters).query((rs, n) -> new Claim(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class),
                rs.getObject(3, UUID.class), rs.getObject(4, UUID.class), rs.getString(5), Claim.Strength.valueOf(rs.getString(6).toUpperCase()),
                rs.getString(7), List.of(), rs.getTimestamp(8).toInstant())).list();
        Map<UUID, List<Claim.Evidence>> evidence = new HashMap<>();
        if (!bare.isEmpty()) {
            jdbc.sql("select claim_id, side, kind, text from effect.evidence where claim_id = any(?) order by claim_id, position")
                    .param(bare.stream().map(Claim::id).toArray(UUID[]::new)).query(rs -> {
                        evidence.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>()).add(new Claim.Evidence(rs.getString(2).equals("for"),
                                Claim.Sort.valueOf(rs.getString(3).toUpperCase()), rs.getString(4)));
                    });
        }
        return bare.stream().map(c -> new Claim(c.id(), c.programmeId(), c.indicatorId(), c.aboutId(), c.text(), c.strength(), c.conclusion(),
                evidence.getOrDefault(c.id(), List.of()), c.notedAt())).toList();
    }
}
