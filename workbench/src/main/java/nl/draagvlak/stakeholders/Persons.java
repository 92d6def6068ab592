package nl.draagvlak.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people at work for the organisations. */
@Repository
public class Persons {

    private static final String SELECT = "select p.id, p.programme_id, p.organisation_id, p.name, p.function from stakeholders.person p ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Persons(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public Person add(Act act, UUID programmeId, UUID organisationId, String name, String function) {
        Person person = new Person(Ids.next(), programmeId, organisationId, name, function);
        jdbc.sql("insert into stakeholders.person (id, programme_id, organisation_id, name, function) values (?, ?, ?, ?, ?)")
                .params(person.id(), programmeId, organisationId, name, function).update();
        journal.record(act, programmeId, "person.added", person.id(), name, function);
        return person;
    }

    @Transactional
    public void change(Act act, Person person) {
        jdbc.sql("update stakeholders.person set name = ?, function = ?, organisation_id = ?, ended_on = null where id = ?")
                .params(person.name(), person.function(), person.organisationId(), person.id()).update();
        journal.record(act, person.programmeId(), "person.changed", person.id(), person.name(), person.function());
    }

    /** Takes somebody off the list; what they did stays with the organisation. */
    @Transactional
    public void end(Act act, Person person, LocalDate on) {
        jdbc.sql("update stakeholders.person set ended_on = ? where id = ?").params(on, person.id()).update();
        journal.record(act, person.programmeId(), "person.ended", person.id(), on);
    }

    public Optional<Person> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where p.programme_id = ? and p.id = ?").params(programmeId, id).query(Persons::row).optional();
    }

    public List<Person> listOf(UUID organisationId) {
        return jdbc.sql(SELECT + "where p.organisation_id = ? and p.ended_on is null order by lower(p.name)").param(organisationId)
                .query(Persons::row).list();
    }

    /** Those that are no longer on the list of an organisation. */
    List<Person> listEnded(UUID organisationId) {
        return jdbc.sql(SELECT + "where p.organisation_id = ? and p.ended_on is not null order by lower(p.name)").param(organisationId)
                .query(Persons::row).list();
    }

    /** By name within an organisation, whatever the capitals; also somebody who is no longer on the list. */
    Optional<Person> findByName(UUID organisationId, String name) {
        return jdbc.sql(SELECT + "where p.organisation_id = ? and lower(p.name) = lower(?)").params(organisationId, name.strip())
                .query(Persons::row).optional();
    }

    /** All of a programme, by name. For choosing one in a form. */
    public List<Person> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where p.programme_id = ? and p.ended_on is null order by lower(p.name)").param(programmeId).query(Persons::row).list();
    }

    /** Also those that are no longer on a list. */
    List<Person> listAll(UUID programmeId) {
        return jdbc.sql(SELECT + "where p.programme_id = ?").param(programmeId).query(Persons::row).list();
    }

    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        Map<UUID, Person> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where p.id = any(?)").param(ids.toArray(UUID[]::new)).query(Persons::row).list()
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    public long count(UUID programmeId) {
        return jdbc.sql("select count(*) from stakeholders.person where programme_id = ? and ended_on is null").param(programmeId)
                .query(Long.class).single();
    }

    private static Person row(ResultSet rs, int n) throws SQLException {
        return new Person(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getString(4), rs.getString(5));
    }
}
