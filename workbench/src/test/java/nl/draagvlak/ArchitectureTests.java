package nl.draagvlak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The folder list is the process, and time flows one way. */
class ArchitectureTests {

    /** Foundations first, then the steps in the order of the method. */
    static final List<String> ROOMS = List.of("database", "programme", "journal", "people", "shell", "mail", "disclosure", "rendering", "reasoning",
            "process", "stakeholders", "gatherings", "statements", "anthology", "causes", "interventions", "goals", "actions", "budget",
            "drafting", "decisions", "progress", "effect", "publication", "sample");

    private final ApplicationModules modules = ApplicationModules.of(Draagvlak.class,
            // The mathematics is a library beside the house, not a room in it.
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("nl.draagvlak.methods.."));

    @Test
    void noModuleReachesPastAnothersFaceAndNoneGoesRound() {
        modules.verify();
    }

    @Test
    void everyModuleHasItsPlaceInTheList() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrderElementsOf(ROOMS);
    }

    @Test
    void noModuleKnowsALaterOne() {
        List<String> ahead = new ArrayList<>();
        modules.forEach(module -> module.getDirectDependencies(modules).stream().forEach(dependency -> {
            String own = module.getIdentifier().toString();
            String other = dependency.getTargetModule().getIdentifier().toString();
            if (ROOMS.indexOf(other) > ROOMS.indexOf(own)) {
                ahead.add(own + " knows " + other + " by " + dependency.getSourceType().getSimpleName());
            }
        }));
        assertThat(ahead).isEmpty();
    }
}
