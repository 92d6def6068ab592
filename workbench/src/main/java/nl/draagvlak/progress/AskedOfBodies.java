package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.decisions.AgendaSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Body;
import org.springframework.stereotype.Component;

/** What waits for a body because of how the actions stand: who asks for help or a decision, and what is off course. */
@Component
class AskedOfBodies implements AgendaSource {

    private final Stands stands;
    private final Moments moments;
    private final Actions actions;

    AskedOfBodies(Stands stands, Moments moments, Actions actions) {
        this.stands = stands;
        this.moments = moments;
        this.actions = actions;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public List<Waiting> waiting(Programme programme, Body body, LocalDate day) {
        Window window = moments.window(programme.id(), day);
        Overview overview = new Overview(window, stands.list(programme.id(), window, ""));
        List<Stand> asking = overview.asking();
        List<Stand> offCourse = overview.offCourse().stream().filter(stand -> !asking.contains(stand)).toList();
        Map<UUID, ActionDetail> known = actions.byIds(Stream.concat(asking.stream(), offCourse.stream()).map(Stand::action).collect(Collectors.toSet()));
        List<Waiting> found = new ArrayList<>();
        asking.forEach(stand -> found.add(of(stand, known, Text.of("De houder vraagt om hulp of een besluit.", "The holder asks for help or a decision."))));
        offCourse.forEach(stand -> found.add(of(stand, known, Text.of("Deze actie is uit koers.", "This action is off course."))));
        return found;
    }

    private static Waiting of(Stand stand, Map<UUID, ActionDetail> known, Text why) {
        String text = known.containsKey(stand.action()) ? ": " + known.get(stand.action()).text() : "";
        return new Waiting("stand-" + stand.action(), Text.of("Actie " + stand.code() + text, "Action " + stand.code() + text), why, "/acties/" + stand.action(),
                stand.status() == Status.OFF_COURSE);
    }
}
