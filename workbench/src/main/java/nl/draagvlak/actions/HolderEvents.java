package nl.draagvlak.actions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened with the holding of an action: who, when and why. It is written with each change of a holder, in its transaction and after its journal entry. */
@Repository
class HolderEvents {

    /** The speaker of what the team wrote down. */
    static final String ON_PAPER = "*";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    HolderEvents(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    enum What {
        ASKED("is gevraagd als actiehouder", "was asked to be the holder"),
        ASKED_ALONG("is gevraagd als mede-houder", "was asked to be a co-holder"),
        ASKED_TO_TAKE_OVER("is gevraagd de actie over te nemen", "was asked to take the action over"),
        LINK_SENT("kreeg een persoonlijke link", "got a personal link"),
        PASSED_ON("gaf een collega een eigen link", "gave a colleague a link of their own"),
        LINK_REVOKED("verloor een persoonlijke link", "lost a personal link"),
        ACCEPTED("zei ja", "said yes"),
        REFUSED("zei nee", "said no"),
        WITHDRAWN("is niet langer gevraagd", "is no longer asked"),
        HANDED_OVER("droeg de actie over aan", "handed the action over to"),
        STOPPED("houdt de actie niet meer mee", "no longer holds the action along"),
        WORD_ASKED("is opnieuw gevraagd of het kan", "was asked anew whether it can be done"),
        WORD_GIVEN("gaf haar woord of het kan", "gave its word on whether it can be done");

        private final Text label;

        What(String nl, String en) {
            this.label = Text.of(nl, en);
        }

        Text label() {
            return label;
        }
    }

    /**
     * One line of the history.
     *
     * @param by      who did it: an account, or who used a personal link; empty when the workbench did
     * @param speaker who spoke for the organisation; may be empty
     * @param words   the reason or the mandate; may be empty
     */
    record HolderEvent(Instant at, String organisation, What what, String by, String speaker, String words) {

        boolean onPaper() {
            return speaker.equals(ON_PAPER);
        }
    }

    void tell(Act act, UUID programmeId, UUID action, UUID organisation, What what, String speaker, String words) {
        jdbc.sql("""
                insert into actions.holder_event (id, programme_id, action_id, organisation_id, at, actor, what, speaker, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(Ids.next(), programmeId, action, organisation, act.at().atOffset(ZoneOffset.UTC), act.actor(), what.name().toLowerCase(), speaker, words).update();
    }

    /** All that happened with the holding of an action, newest first. */
    List<HolderEvent> of(UUID action) {
        record Row(Instant at, String organisation, What what, UUID actor, String speaker, String words) {}
        List<Row> rows = jdbc.sql("""
                select v.at, o.name, v.what, v.actor, v.speaker, v.words from actions.holder_event v join stakeholders.organisation o on o.id = v.organisation_id
                where v.action_id = ? order by v.at desc, v.id desc
                """).param(action).query((rs, n) -> new Row(rs.getTimestamp(1).toInstant(), rs.getString(2), What.valueOf(rs.getString(3).toUpperCase()),
                rs.getObject(4, UUID.class), rs.getString(5), rs.getString(6))).list();
        Map<UUID, String> names = names(rows.stream().map(Row::actor).collect(java.util.stream.Collectors.toSet()));
        return rows.stream().map(row -> new HolderEvent(row.at(), row.organisation(), row.what(), names.getOrDefault(row.actor(), ""), row.speaker(), row.words())).toList();
    }

    private Map<UUID, String> names(Set<UUID> actors) {
        Map<UUID, String> names = new HashMap<>(accounts.names(actors));
        Set<UUID> others = new HashSet<>(actors);
        others.removeAll(names.keySet());
        if (!others.isEmpty()) {
            jdbc.sql("select id, name from actions.holder_link where id = any(?)").param(others.toArray(UUID[]::new)).query(rs -> {
                names.put(rs.getObject(1, UUID.class), rs.getString(2));
            });
        }
        return names;
    }
}
