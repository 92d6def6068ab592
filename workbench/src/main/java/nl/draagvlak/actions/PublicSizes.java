package nl.draagvlak.actions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The size of the problem per form and per age group, beside the number of actions. */
@Repository
public class PublicSizes {

    /** Below this part of its share of the problem a column has little: half. */
    private static final double LITTLE = 0.5;

    private final JdbcClient jdbc;
    private final Journal journal;

    PublicSizes(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * One form or age group: its share of the problem beside its share of the actions. An action, and a person, may count in more than one.
     *
     * @param actions how many actions in the plan are meant for it
     * @param shareOfProblem of all that was registered in this list, 0 to 1
     * @param shareOfActions of all such marks, 0 to 1
     */
    record Against(PublicSize size, long actions, double shareOfProblem, double shareOfActions) {

        boolean little() {
            return shareOfProblem > 0 && shareOfActions < LITTLE * shareOfProblem;
        }
    }

    /** Makes the figures of one list exactly these. */
    @Transactional
    public void set(Act act, UUID programmeId, ListName list, Collection<PublicSize> sizes) {
        jdbc.sql("delete from actions.public_size where programme_id = ? and list = ?").params(programmeId, list.name()).update();
        sizes.forEach(size -> jdbc.sql("insert into actions.public_size (programme_id, list, key, number, year, source) values (?, ?, ?, ?, ?, ?)")
                .params(programmeId, list.name(), size.key(), size.number(), size.year(), size.source()).update());
        journal.record(act, programmeId, "public-size.set", programmeId, list, sizes);
    }

    /** The figures of one list, by key. */
    public Map<String, PublicSize> of(UUID programmeId, ListName list) {
        Map<String, PublicSize> sizes = new LinkedHashMap<>();
        jdbc.sql("""
                select s.key, s.number, s.year, s.source from actions.public_size s join programme.list_item i on i.programme_id = s.programme_id and i.list = s.list and i.key = s.key
                where s.programme_id = ? and s.list = ? order by i.position, i.key
                """).params(programmeId, list.name()).query(rs -> {
            sizes.put(rs.getString(1), new PublicSize(rs.getString(1), rs.getLong(2), rs.getInt(3), rs.getString(4)));
        });
        return sizes;
    }

    /** The problem against the actions, by key; empty when no figures were written down. Shares are of the keys that have a figure. */
    Map<String, Against> against(UUID programmeId, ListName list) {
        Map<String, PublicSize> sizes = of(programmeId, list);
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                select t.key, count(*) from reasoning.tag t join actions.action a on a.element_id = t.element_id
                join reasoning.element e on e.id = a.element_id and e.state = 'active' where a.programme_id = ? and t.list = ? group by t.key
                """).params(programmeId, list.name()).query(rs -> {
            counts.put(rs.getString(1), rs.getLong(2));
        });
        double problem = sizes.values().stream().mapToLong(PublicSize::number).sum();
        double actions = sizes.keySet().stream().mapToLong(key -> counts.getOrDefault(key, 0L)).sum();
        Map<String, Against> all = new LinkedHashMap<>();
        sizes.forEach((key, size) -> {
            long count = counts.getOrDefault(key, 0L);
            all.put(key, new Against(size, count, problem == 0 ? 0 : size.number() / problem, actions == 0 ? 0 : count / actions));
        });
        return all;
    }

    /** A form or age group with its shares of the problem and of the actions, 0 to 1. */
    public record Share(String key, double ofProblem, double ofActions, boolean little) {}

    /** Of the keys that have a figure; empty when none has. */
    public List<Share> shares(UUID programmeId, ListName list) {
        return against(programmeId, list).entrySet().stream()
                .map(each -> new Share(each.getKey(), each.getValue().shareOfProblem(), each.getValue().shareOfActions(), each.getValue().little())).toList();
    }

    /** The lists that have a size. */
    static List<ListName> lists() {
        return List.of(ListName.FORM, ListName.AGE_GROUP);
    }
}
