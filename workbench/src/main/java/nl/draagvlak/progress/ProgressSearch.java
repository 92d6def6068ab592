package nl.draagvlak.progress;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchSource.Found;
import nl.draagvlak.reasoning.TableSearch;
import nl.draagvlak.shell.Frame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was learned, and what holders reported, is found by its words. */
@Configuration(proxyBeanMethods = false)
class ProgressSearch {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

    @Bean
    static SearchSource lessonSearch(JdbcClient jdbc) {
        return new TableSearch(jdbc, Text.of("Lessen", "Lessons"), 22, Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER),
                "select text from progress.lesson where programme_id = :programme and removed_at is null",
                "text", "noted_at desc",
                visit -> (rs, n) -> new Found(visit.language().of("Les", "Lesson"), rs.getString(1), visit.at("/voortgang/lessen")));
    }

    @Bean
    static SearchSource reportSearch(JdbcClient jdbc) {
        return new TableSearch(jdbc, Text.of("Berichten van actiehouders", "Reports of holders"), 22, Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER),
                "select done || ' ' || obstacle, action_id, reported_at from progress.report where programme_id = :programme and taken_back_at is null",
                "(done || ' ' || obstacle)", "reported_at desc",
                visit -> (rs, n) -> new Found(DAY.withLocale(visit.language().locale()).format(rs.getTimestamp(3).toInstant().atZone(Frame.ZONE)), rs.getString(1), visit.at("/voortgang/acties/" + rs.getString(2))));
    }
}
