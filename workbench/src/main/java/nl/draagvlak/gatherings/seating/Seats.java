package nl.draagvlak.gatherings.seating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where, who is kept apart, and who comes late or not. */
@Repository
class Seats {

    /** A guest with an invitation, or somebody who takes part by phone. */
    enum Sort {
        GUEST, PHONE;

        String key() {
            return name().toLowerCase();
        }
    }

    /** Whether a guest comes. */
    enum Coming {
        EXPECTED, LATE, ABSENT
    }

    private final JdbcClient jdbc;
    private final Journal journal;

    Seats(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The table of everybody of one sort; the round is null when there are none. */
    Map<UUID, Integer> tables(UUID gatheringId, UUID roundId, Sort sort) {
        return read(gatheringId, roundId, sort, false);
    }

    /** Only of those who were moved by hand. */
    Map<UUID, Integer> byHand(UUID gatheringId, UUID roundId, Sort sort) {
        return read(gatheringId, roundId, sort, true);
    }

    private Map<UUID, Integer> read(UUID gatheringId, UUID roundId, Sort sort, boolean handOnly) {
        Map<UUID, Integer> seats = new LinkedHashMap<>();
        jdbc.sql("""
                select sitter_id, table_number from gatherings.seat where gathering_id = :gathering and round_id is not distinct from :round::uuid and sitter = :sort
                and (by_hand or not :hand) order by table_number, sitter_id
                """).param("gathering", gatheringId).param("round", roundId).param("sort", sort.key()).param("hand", handOnly).query(rs -> {
            seats.put(rs.getObject(1, UUID.class), rs.getInt(2));
        });
        return seats;
    }

    /** How often two of one sort sat together in other rounds. */
    Map<Mixer.Pair, Integer> met(UUID gatheringId, UUID roundId, Sort sort) {
        Map<String, List<UUID>> tables = new HashMap<>();
        jdbc.sql("""
                select round_id, table_number, sitter_id from gatherings.seat
                where gathering_id = :gathering and round_id is distinct from :round::uuid and sitter = :sort
                """).param("gathering", gatheringId).param("round", roundId).param("sort", sort.key()).query(rs -> {
            tables.computeIfAbsent(rs.getString(1) + " " + rs.getInt(2), k -> new ArrayList<>()).add(rs.getObject(3, UUID.class));
        });
        Map<Mixer.Pair, Integer> met = new HashMap<>();
        tables.values().forEach(here -> {
            for (int i = 0; i < here.size(); i++) {
                for (int j = i + 1; j < here.size(); j++) {
                    met.merge(Mixer.Pair.of(here.get(i), here.get(j)), 1, Integer::sum);
                }
            }
        });
        return met;
    }

    /** Sets the seats of one sort in a round as a whole; who was moved by hand is remembered as such while the table is the same. */
    @Transactional
    void set(Act act, Gathering gathering, UUID roundId, Sort sort, Map<UUID, Integer> seats) {
        Map<UUID, Integer> byHand = byHand(gathering.id(), roundId, sort);
        jdbc.sql("delete from gatherings.seat where gathering_id = :gathering and round_id is not distinct from :round::uuid and sitter = :sort")
                .param("gathering", gathering.id()).param("round", roundId).param("sort", sort.key()).update();
        seats.forEach((id, table) -> put(gathering, roundId, sort, id, table, table.equals(byHand.get(id))));
        journal.record(act, gathering.programmeId(), "seating.arranged", gathering.id(), roundId, seats);
    }

    /** Puts one at a table. */
    @Transactional
    void seat(Act act, Gathering gathering, UUID roundId, Sort sort, UUID id, int table, boolean byHand) {
        put(gathering, roundId, sort, id, table, byHand);
        journal.record(act, gathering.programmeId(), "seating.moved", gathering.id(), roundId, id, table);
    }

    private void put(Gathering gathering, UUID roundId, Sort sort, UUID id, int table, boolean byHand) {
        jdbc.sql("""
                insert into gatherings.seat (gathering_id, programme_id, round_id, sitter, sitter_id, table_number, by_hand) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (gathering_id, round_id, sitter_id) do update set table_number = excluded.table_number, by_hand = excluded.by_hand
                """).params(gathering.id(), gathering.programmeId(), roundId, sort.key(), id, table, byHand).update();
    }

    Set<Mixer.Pair> apart(UUID gatheringId) {
        return new HashSet<>(jdbc.sql("select one_id, other_id from gatherings.apart where gathering_id = ?").param(gatheringId)
                .query((rs, n) -> Mixer.Pair.of(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class))).list());
    }

    /** Keeps two guests apart, or lets them sit together again. The database compares ids byte by byte, so it decides which comes first. */
    @Transactional
    void keepApart(Act act, Gathering gathering, UUID one, UUID other, boolean apart) {
        if (apart) {
            jdbc.sql("""
                    insert into gatherings.apart (gathering_id, programme_id, one_id, other_id) values (?, ?, least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid))
                    on conflict do nothing
                    """).params(gathering.id(), gathering.programmeId(), one, other, one, other).update();
        } else {
            jdbc.sql("delete from gatherings.apart where one_id = least(?::uuid, ?::uuid) and other_id = greatest(?::uuid, ?::uuid)")
                    .params(one, other, one, other).update();
        }
        journal.record(act, gathering.programmeId(), apart ? "seating.kept-apart" : "seating.let-together", gathering.id(), one, other);
    }

    /** Who comes late or not at all. */
    Map<UUID, Coming> coming(UUID gatheringId) {
        Map<UUID, Coming> coming = new HashMap<>();
        jdbc.sql("select invitation_id, state from gatherings.coming where gathering_id = ?").param(gatheringId).query(rs -> {
            coming.put(rs.getObject(1, UUID.class), Coming.valueOf(rs.getString(2).toUpperCase()));
        });
        return coming;
    }

    /** Writes down whether a guest comes; who comes late or not has no seat until they are there. */
    @Transactional
    void setComing(Act act, Gathering gathering, UUID invitationId, Coming coming) {
        jdbc.sql("delete from gatherings.coming where invitation_id = ?").param(invitationId).update();
        if (coming != Coming.EXPECTED) {
            jdbc.sql("insert into gatherings.coming (invitation_id, gathering_id, programme_id, state) values (?, ?, ?, ?)")
                    .params(invitationId, gathering.id(), gathering.programmeId(), coming.name().toLowerCase()).update();
            jdbc.sql("delete from gatherings.seat where gathering_id = ? and sitter_id = ?").params(gathering.id(), invitationId).update();
        }
        journal.record(act, gathering.programmeId(), "seating.coming-set", gathering.id(), invitationId, coming);
    }
}
