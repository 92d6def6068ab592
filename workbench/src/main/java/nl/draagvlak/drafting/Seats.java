package nl.draagvlak.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One writer a section at a time. Who is not heard of for {@link #PATIENCE} has left the seat; the time is the server's. */
@Repository
class Seats {

    static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final String SELECT = "select paper_id, section, sitting, writer, since from drafting.seat ";

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sits down, or says that one still sits.
     *
     * @param take whether to take the seat from who sits there
     * @return who sits there now: oneself, or somebody else
     */
    @Transactional
    Seat sit(Act act, UUID paperId, String section, UUID sitting, boolean take) {
        jdbc.sql("""
                insert into drafting.seat as s (paper_id, section, sitting, writer, since, seen_at) values (:paper, :section, :sitting, :writer, :now, :now)
                on conflict (paper_id, section) do update set sitting = excluded.sitting, writer = excluded.writer, seen_at = excluded.seen_at,
                    since = case when s.sitting = excluded.sitting then s.since else excluded.since end
                where s.sitting = excluded.sitting or s.seen_at < :patience or :take
                """).param("paper", paperId).param("section", section).param("sitting", sitting).param("writer", act.actor()).param("take", take)
                .param("now", act.at().atOffset(ZoneOffset.UTC)).param("patience", act.at().minus(PATIENCE).atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql(SELECT + "where paper_id = ? and section = ?").params(paperId, section).query(Seats::row).single();
    }

    @Transactional
    void leave(UUID paperId, String section, UUID sitting) {
        jdbc.sql("delete from drafting.seat where paper_id = ? and section = ? and sitting = ?").params(paperId, section, sitting).update();
    }

    /** Who writes in this section now, if anybody does. */
    Optional<Seat> find(UUID paperId, String section, Instant now) {
        return list(paperId, now).stream().filter(seat -> seat.section().equals(section)).findFirst();
    }

    /** Who writes in this paper now. */
    List<Seat> list(UUID paperId, Instant now) {
        return jdbc.sql(SELECT + "where paper_id = ? and seen_at >= ? order by since").params(paperId, now.minus(PATIENCE).atOffset(ZoneOffset.UTC)).query(Seats::row).list();
    }

    private static Seat row(ResultSet rs, int n) throws SQLException {
        return new Seat(rs.getObject(1, UUID.class), rs.getString(2), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class), rs.getTimestamp(5).toInstant());
    }
}
