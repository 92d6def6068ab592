package nl.draagvlak.progress;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.BesideSource;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** What was learned, wherever the action or the cause is that it was learned about. */
@Component
class LessonsBeside implements BesideSource {

    private static final int MOST = 4;

    private final Lessons lessons;

    LessonsBeside(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Text title() {
        return Text.of("Wat hierover is geleerd", "What was learned about this");
    }

    @Override
    public List<Aside> of(Visit visit, UUID element) {
        if (!visit.has(Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR)) {
            return List.of();
        }
        return lessons.about(visit.programmeId(), element, MOST).stream().map(lesson -> new Aside(lesson.text(), visit.at("/voortgang/lessen"))).toList();
    }
}
