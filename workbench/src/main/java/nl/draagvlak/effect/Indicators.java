package nl.draagvlak.effect;

import static nl.draagvlak.effect.EffectGrammar.ANSWERED_WITH;
import static nl.draagvlak.effect.EffectGrammar.INDICATOR;
import static nl.draagvlak.effect.EffectGrammar.MEASURES;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of a programme. Their figures are with {@link Figures}. */
@Repository
public class Indicators {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;

    Indicators(JdbcClient jdbc, Journal journal, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Indicator.Draft draft) {
        UUID id = elements.add(act, programmeId, INDICATOR, draft.name(), draft.definition(), Audience.BODIES).id();
        write(act, programmeId, id, draft);
        return id;
    }

    /** Changes an indicator; a former definition stays to be read. */
    @Transactional
    public void change(Act act, Indicator indicator, Indicator.Draft draft) {
        elements.rewrite(act, indicator.id(), draft.name(), draft.definition());
        write(act, indicator.element().programmeId(), indicator.id(), draft);
    }

    private void write(Act act, UUID programmeId, UUID id, Indicator.Draft draft) {
        Indicator.Traits f = draft.traits();
        jdbc.sql("""
                insert into effect.indicator (element_id, programme_id, unit, source, frequency, kind, reading, reading_because, parts_may_overlap,
                baseline, baseline_year, target, target_year)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (element_id) do update set unit = excluded.unit, source = excluded.source, frequency = excluded.frequency,
                kind = excluded.kind, reading = excluded.reading, reading_because = excluded.reading_because, parts_may_overlap = excluded.parts_may_overlap,
                baseline = excluded.baseline, baseline_year = excluded.baseline_year, target = excluded.target, target_year = excluded.target_year
                """).params(id, programmeId, f.unit(), f.source(), f.frequency(), f.sort().name().toLowerCase(), f.reading().name().toLowerCase(),
                f.because(), f.partsMayOverlap(), f.aim().baseline(), f.aim().baselineYear(), f.aim().target(), f.aim().targetYear()).update();
        journal.record(act, programmeId, "indicator.described", id, f);
        links.set(act, id, MEASURES, draft.goals(), "");
        answerFor(act, id, draft.questions());
    }

    /** Makes the questions that are answered with an indicator these. */
    private void answerFor(Act act, UUID id, Collection<UUID> questions) {
        Set<UUID> wanted = new HashSet<>(questions);
        for (Link link : links.listTo(id)) {
            if (link.relation().equals(ANSWERED_WITH) && !wanted.remove(link.from())) {
                links.end(act, link.id(), "");
            }
        }
        wanted.forEach(question -> links.lay(act, question, ANSWERED_WITH, id, ""));
    }

    public Optional<Indicator> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, INDICATOR, id).map(element -> details(List.of(element)).getFirst());
    }

    /** All in use, by number. */
    public List<Indicator> list(UUID programmeId) {
        return details(elements.list(programmeId, INDICATOR));
    }

    public Page<Indicator> page(UUID programmeId, String search, int page, int size) {
        Page<Element> found = elements.page(programmeId, INDICATOR, search, page, size);
        return new Page<>(details(found.items()), found.page(), found.size(), found.total());
    }

    /** Many at once, by id and in the order of their numbers; what is no indicator in use is absent. */
    public Map<UUID, Indicator> byIds(Collection<UUID> ids) {
        Map<UUID, Indicator> found = new LinkedHashMap<>();
        details(elements.byIds(ids).values().stream().filter(e -> e.kind().equals(INDICATOR.name()) && e.active()).toList())
                .forEach(indicator -> found.put(indicator.id(), indicator));
        return found;
    }

    private List<Indicator> details(List<Element> found) {
        Map<UUID, Indicator.Traits> rows = new HashMap<>();
        if (!found.isEmpty()) {
            jdbc.sql("select element_id, unit, source, frequency, kind, reading, reading_because, parts_may_overlap, baseline, baseline_year, target, target_year "
                            + "from effect.indicator where element_id = any(?)")
                    .param(found.stream().map(Element::id).toArray(UUID[]::new)).query(rs -> {
                        rows.put(rs.getObject(1, UUID.class), new Indicator.Traits(rs.getString(2), rs.getString(3), rs.getString(4),
                                Indicator.Sort.valueOf(rs.getString(5).toUpperCase()), Indicator.Reading.valueOf(rs.getString(6).toUpperCase()),
                                rs.getString(7), rs.getBoolean(8), new Indicator.Aim(rs.getBigDecimal(9), rs.getObject(10, Integer.class), rs.getBigDecimal(11), rs.getObject(12, Integer.class))));
                    });
        }
        return found.stream().map(element -> new Indicator(element, rows.get(element.id()))).toList();
    }
}
