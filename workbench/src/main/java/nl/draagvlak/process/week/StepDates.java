package nl.draagvlak.process.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.DueSource;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** When steps are to end and their products to be there. */
@Component
class StepDates implements DueSource {

    private static final Text STEP = Text.of("Stap klaar", "Step done");
    private static final Text PRODUCT = Text.of("Product klaar", "Product done");

    private final Steps steps;

    StepDates(Steps steps) {
        this.steps = steps;
    }

    @Override
    public List<Due> due(Programme programme, LocalDate from, LocalDate to) {
        List<Due> found = new ArrayList<>();
        for (Step step : steps.list(programme.id())) {
            LocalDate end = step.dates().plannedEnd();
            if (!step.closed() && end != null && !end.isAfter(to)) {
                found.add(Due.day(step.id(), end, STEP, "", step.name(), step.path()));
            }
            LocalDate product = step.dates().productDue();
            if (step.hasProduct() && !step.established() && product != null && !product.isAfter(to) && !product.equals(end)) {
                found.add(Due.day(java.util.UUID.nameUUIDFromBytes((step.id() + ":product").getBytes(java.nio.charset.StandardCharsets.US_ASCII)), product, PRODUCT, "",
                        step.product(), step.path()));
            }
        }
        return found;
    }
}
