package nl.draagvlak.decisions.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.decisions.AgendaSource;
import nl.draagvlak.decisions.Approval;
import nl.draagvlak.decisions.Approvals;
import nl.draagvlak.decisions.Promise;
import nl.draagvlak.decisions.Promises;
import nl.draagvlak.decisions.Stop;
import nl.draagvlak.decisions.Motion;
import nl.draagvlak.decisions.Motions;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Body;
import org.springframework.stereotype.Component;

/** What waits in this room: versions on their way, promises that are due soon, motions and questions without an answer. */
@Component
class OwnAgenda implements AgendaSource {

    private static final int WEEKS_AHEAD = 8;

    private final Versions versions;
    private final Approvals approvals;
    private final Promises promises;
    private final Motions motions;

    OwnAgenda(Versions versions, Approvals approvals, Promises promises, Motions motions) {
        this.versions = versions;
        this.approvals = approvals;
        this.promises = promises;
        this.motions = motions;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public List<Waiting> waiting(Programme programme, Body body, LocalDate day) {
        List<Waiting> found = new ArrayList<>();
        if (body.key().equals(Body.STEERING_GROUP)) {
            versions.findLatest(programme.id()).ifPresent(version -> approvals.find(version.id(), Stop.STEERING_GROUP).filter(stop -> !stop.recorded())
                    .ifPresent(stop -> found.add(onTheWay(version, stop, day))));
        }
        promises.open(programme.id(), Integer.MAX_VALUE).stream().filter(promise -> promise.due().isBefore(day.plusWeeks(WEEKS_AHEAD)))
                .forEach(promise -> found.add(promise(promise, day)));
        motions.unanswered(programme.id()).forEach(motion -> found.add(motion(motion, day)));
        return found;
    }

    private static Waiting onTheWay(Version version, Approval stop, LocalDate day) {
        return new Waiting("route-" + version.id(), Text.of("Versie " + version.number() + ": " + stop.request(), "Version " + version.number() + ": " + stop.request()),
                since("Gepland op ", "Planned on ", stop.planned()), "/besluiten/route/" + version.number() + "/" + Stop.STEERING_GROUP.path(), stop.overdue(day));
    }

    private static Waiting promise(Promise promise, LocalDate day) {
        return new Waiting("promise-" + promise.id(), Text.of("Toezegging " + promise.number() + ": " + promise.what(), "Promise " + promise.number() + ": " + promise.what()),
                since("Uiterlijk op ", "Due on ", promise.due()), "/besluiten/toezeggingen/" + promise.id(), promise.overdue(day));
    }

    private static Waiting motion(Motion motion, LocalDate day) {
        return new Waiting("motion-" + motion.id(), Text.of(motion.code() + ": " + motion.title(), motion.code() + ": " + motion.title()),
                motion.due() == null ? Text.of("Nog zonder antwoord.", "Without an answer yet.") : since("Antwoord uiterlijk op ", "Answer due on ", motion.due()),
                motion.path(), motion.overdue(day));
    }

    private static Text since(String nl, String en, LocalDate date) {
        return Text.of(nl + Days.in(Language.NL, date) + ".", en + Days.in(Language.EN, date) + ".");
    }
}
