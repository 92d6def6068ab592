package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What in the approach asks for attention: steps that run on, products that are late. */
@Component
class ProcessAttention implements OverviewPart {

    private final Steps steps;

    ProcessAttention(Steps steps) {
        this.steps = steps;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        List<Attention> found = new ArrayList<>();
        for (Step step : steps.list(programme.id())) {
            if (step.overdue(today)) {
                found.add(new Attention(words(step, today), step.path(), true));
            }
        }
        return found;
    }

    private static Text words(Step step, LocalDate today) {
        return Text.of(words(step, today, Language.NL), words(step, today, Language.EN));
    }

    private static String words(Step step, LocalDate today, Language language) {
        String name = step.name().in(language);
        boolean stepItself = !step.closed() && step.dates().plannedEnd() != null && today.isAfter(step.dates().plannedEnd());
        if (stepItself && step.planned()) {
            return language.of(name + " is nog niet geopend, en had al klaar moeten zijn.", name + " has not been opened, and should have been done by now.");
        }
        if (stepItself) {
            return language.of(name + " loopt langer dan gepland.", name + " runs longer than planned.");
        }
        return language.of(step.product().nl() + " is er nog niet, maar was wel gepland.", step.product().en() + " is not there yet, though it was planned.");
    }
}
