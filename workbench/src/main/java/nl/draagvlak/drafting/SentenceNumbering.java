package nl.draagvlak.drafting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the sentences of texts from before there were sentences their ids, once, when the workbench starts. */
@Component
class SentenceNumbering implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final Papers papers;
    private final SectionTexts texts;
    private final Clock clock;

    SentenceNumbering(JdbcClient jdbc, Papers papers, SectionTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<UUID> old = jdbc.sql("""
                select distinct paper_id from drafting.section_text t
                where prose <> '' and sentences = '{}' and version = (select max(version) from drafting.section_text l where l.paper_id = t.paper_id and l.section = t.section)
                """).query(UUID.class).list();
        old.forEach(programme -> texts.number(Act.bySystem(clock.instant()), papers.plan(programme)));
    }
}
