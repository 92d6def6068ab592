package nl.draagvlak.statements.rehearsal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Care;
import nl.draagvlak.gatherings.Cares;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Setting.Table;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Participants;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a rehearsal of a gathering, a programme of its own with made-up participants, and takes it away without a trace but the journal's. */
@Service
class Rehearsals {

    static final int PARTICIPANTS = 12;
    private static final Text MARK = Text.of("Oefening: ", "Rehearsal: ");
    private static final Text NOTICE = Text.of("Dit is een oefening met verzonnen deelnemers. Niets hiervan telt mee of gaat naar buiten.",
            "This is a rehearsal with made-up participants. Nothing of it counts or goes out.");
    private static final List<Text> SAYINGS = List.of(
            Text.of("(oefening) Hier moet iemand vaker langsgaan", "(rehearsal) Somebody should come by here more often"),
            Text.of("(oefening) Wij horen het altijd te laat", "(rehearsal) We always hear of it too late"),
            Text.of("(oefening) Er is te weinig tijd voor een goed gesprek", "(rehearsal) There is too little time for a good talk"),
            Text.of("(oefening) Niemand weet wie er belt", "(rehearsal) Nobody knows who makes the call"),
            Text.of("(oefening) Het gaat beter dan vorig jaar", "(rehearsal) It goes better than last year"),
            Text.of("(oefening) Spreek af wie begint", "(rehearsal) Agree on who begins"),
            Text.of("(oefening) Er is te weinig tijd voor een gesprek", "(rehearsal) There is too little time for a talk"));

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Gatherings gatherings;
    private final Settings settings;
    private final Rounds rounds;
    private final Cares cares;
    private final Participants participants;
    private final Joinings joinings;
    private final Statements statements;

    Rehearsals(JdbcClient jdbc, Journal journal, Programmes programmes, Accounts accounts, Gatherings gatherings, Settings settings, Rounds rounds, Cares cares,
               Participants participants, Joinings joinings, Statements statements) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.programmes = programmes;
        this.accounts = accounts;
        this.gatherings = gatherings;
        this.settings = settings;
        this.rounds = rounds;
        this.cares = cares;
        this.participants = participants;
        this.joinings = joinings;
        this.statements = statements;
    }

    /** A gathering to rehearse in, set up as the real one, open, with made-up people who said something. */
    @Transactional
    Gathering start(Act act, Programme programme, Gathering real) {
        UUID id = Ids.next();
        Programme rehearsal = new Programme(id, "oefening-" + id.toString().replace("-", "").substring(16), MARK.in(programme.language()) + programme.name(), "",
                programme.language(), NOTICE.in(programme.language()));
        programmes.insert(rehearsal);
        for (ListName list : ListName.values()) {
            programmes.setList(id, list, programmes.list(programme.id(), list));
        }
        journal.record(act, id, "rehearsal.started", id);
        for (Accounts.Member member : accounts.members(programme.id())) {
            member.roles().stream().filter(role -> role == Role.TEAM || role == Role.FACILITATOR).forEach(role -> accounts.grant(act, id, member.account().id(), role));
        }
        Gathering copy = copy(act, rehearsal, real);
        jdbc.sql("insert into statements.rehearsal (programme_id, of_programme, gathering_id, started_at) values (?, ?, ?, ?)")
                .params(id, programme.id(), copy.id(), act.at().atOffset(ZoneOffset.UTC)).update();
        people(act, rehearsal, copy);
        return copy;
    }

    private Gathering copy(Act act, Programme rehearsal, Gathering real) {
        Text title = Text.of(MARK.nl() + real.title().nl(), MARK.en() + real.title().en());
        Gathering copy = gatherings.add(act, Gatherings.prepare(rehearsal.id(), null, title, real.kind(), real.date(), real.start(), real.end(), real.place(),
                real.purpose(), real.contact()));
        settings.setAgenda(act, copy, settings.agenda(real.id()));
        // Who leads and writes at a table is somebody of the real programme.
        settings.setTables(act, copy, settings.tables(real.id()).stream().map(table -> new Table(table.number(), table.name(), null, null)).toList());
        Map<UUID, UUID> promptIds = new HashMap<>();
        settings.setPrompts(act, copy, settings.prompts(real.id()).stream().map(prompt -> {
            promptIds.put(prompt.id(), Ids.next());
            return new Prompt(promptIds.get(prompt.id()), copy.id(), prompt.kind(), prompt.question());
        }).toList());
        rounds.set(act, copy, rounds.list(real.id()).stream().map(round -> Round.planned(Ids.next(), copy.id(), round.position(), round.title(), round.minutes(),
                round.setup(), round.prompts().stream().map(promptIds::get).collect(Collectors.toCollection(LinkedHashSet::new)))).toList());
        Care care = cares.of(real.id());
        // Nobody gets a mail about made-up words.
        cares.set(act, copy, null, care.secondLook());
        gatherings.open(act, copy);
        return gatherings.find(copy.id()).orElseThrow();
    }

    private void people(Act act, Programme rehearsal, Gathering copy) {
        List<String> perspectives = programmes.list(rehearsal.id(), ListName.PERSPECTIVE).stream().map(Choice::key).toList();
        List<Integer> tables = settings.tables(copy.id()).stream().map(Table::number).toList();
        List<Prompt> prompts = settings.prompts(copy.id());
        for (int i = 0; i < PARTICIPANTS; i++) {
            String perspective = perspectives.isEmpty() ? null : perspectives.get(i % perspectives.size());
            Participant someone = participants.join(act.at(), rehearsal.id(), MARK.in(rehearsal.language()) + (i + 1), perspective).participant();
            Integer table = tables.isEmpty() ? null : tables.get(i % tables.size());
            Act theirs = new Act(someone.id(), act.at());
            joinings.join(theirs, copy, someone.id(), table, true);
            if (!prompts.isEmpty()) {
                statements.add(theirs, Statement.said(Ids.next(), rehearsal.id(), copy.id(), table, prompts.get(i % prompts.size()).kind(), someone.id(), perspective, true),
                        SAYINGS.get(i % SAYINGS.size()).in(rehearsal.language()), List.of());
            }
        }
    }

    /** The gathering that is rehearsed in this programme; empty for a real one. */
    Optional<UUID> of(UUID programmeId) {
        return jdbc.sql("select gathering_id from statements.rehearsal where programme_id = ?").param(programmeId).query(UUID.class).optional();
    }

    String slugOf(UUID programmeId) {
        return programmes.get(programmeId).slug();
    }

    /** Takes a rehearsal away: every row of its programme, in whatever module, but the journal's, which only grows. */
    @Transactional
    void remove(Act act, UUID programmeId) {
        if (of(programmeId).isEmpty()) {
            throw new IllegalArgumentException("only a rehearsal can be taken away");
        }
        // First the entry: some tables ask for it before they let a row go.
        journal.record(act, programmeId, "rehearsal.removed", programmeId);
        jdbc.sql("delete from people.session where participant_id in (select id from people.participant where programme_id = ?)").param(programmeId).update();
        for (String table : ownTablesChildrenFirst()) {
            jdbc.sql("delete from " + table + " where programme_id = ?").param(programmeId).update();
        }
        jdbc.sql("delete from programme.programme where id = ?").param(programmeId).update();
    }

    /** Every table that a programme owns rows in, those that point to others before those. The names come from the catalogue and from nobody's typing. */
    private List<String> ownTablesChildrenFirst() {
        Set<String> left = new LinkedHashSet<>(jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'programme_id' and not a.attisdropped
                where c.relkind = 'r' and n.nspname not in ('journal', 'pg_catalog', 'information_schema') order by 1
                """).query(String.class).list());
        List<String[]> points = jdbc.sql("select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid <> confrelid")
                .query((rs, n) -> new String[] {rs.getString(1), rs.getString(2)}).list();
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.stream().filter(table -> points.stream().noneMatch(pair -> pair[1].equals(table) && left.contains(pair[0]))).toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables point to each other in a circle: " + left);
            }
            ordered.addAll(free);
            free.forEach(left::remove);
        }
        return ordered;
    }
}
