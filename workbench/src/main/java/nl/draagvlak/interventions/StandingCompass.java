package nl.draagvlak.interventions;

import java.util.List;
import nl.draagvlak.process.CompassPoint;
import nl.draagvlak.process.CompassSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What is done already and what was tried before, as an answer to the Beleidskompas. */
@Component
class StandingCompass implements CompassSource {

    private static final int LINES = 3;

    private final ExistingEfforts efforts;
    private final PriorInitiatives initiatives;

    StandingCompass(ExistingEfforts efforts, PriorInitiatives initiatives) {
        this.efforts = efforts;
        this.initiatives = initiatives;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public List<Held> held(Programme programme) {
        List<ExistingEffort> standing = efforts.list(programme.id()).stream().filter(effort -> !effort.removed()).toList();
        List<PriorInitiative> before = initiatives.list(programme.id()).stream().filter(initiative -> !initiative.removed()).toList();
        return List.of(new Held(CompassPoint.STANDING, standing.size(), Text.of("bestaande inzet", "existing efforts"),
                        standing.stream().limit(LINES).map(ExistingEffort::what).toList(), "/interventies/bestaand"),
                new Held(CompassPoint.STANDING, before.size(), before.size() == 1 ? Text.of("eerder initiatief met wat het leerde", "earlier initiative with what it taught")
                        : Text.of("eerdere initiatieven met wat zij leerden", "earlier initiatives with what they taught"),
                        before.stream().limit(LINES).map(initiative -> initiative.name() + ": " + initiative.lesson()).toList(), "/interventies/bestaand"));
    }
}
