package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Form;

/** What a team types about a step, judged and made into a step. */
final class StepForm {

    private StepForm() {}

    static Form of(Step step, Set<String> perspectives, Set<String> targetGroups) {
        return Form.empty().with("naam", step.name().nl()).with("naam-en", english(step.name())).with("vraag", step.question().nl())
                .with("vraag-en", english(step.question())).with("product", step.product().nl()).with("product-en", english(step.product()))
                .with("productsoort", step.productKey()).with("fase", step.phaseId()).with("na", step.afterStep())
                .with("begin", step.dates().plannedStart()).with("einde", step.dates().plannedEnd()).with("product-gepland", step.dates().productPlanned())
                .with("reden", step.delayReason()).withAll("perspectieven", perspectives).withAll("doelgroepen", targetGroups);
    }

    private static String english(Text text) {
        return text.en().equals(text.nl()) ? "" : text.en();
    }

    /** Reads the form for a step that is new or there already; look at {@link Form#ok()} before using what comes back. */
    static Step read(Form form, UUID id, UUID programmeId, String key, List<Phase> phases, List<Step> others) {
        Text name = ApproachPages.both(form.required("naam", 120), form.optional("naam-en", 120));
        Text question = ApproachPages.both(form.optional("vraag", 500), form.optional("vraag-en", 500));
        Text product = ApproachPages.both(form.optional("product", 160), form.optional("product-en", 160));
        String productKey = productKey(form, product, others);
        String phase = form.oneOf("fase", phases.stream().map(each -> each.id().toString()).toList());
        UUID after = after(form, id, others);
        LocalDate start = form.date("begin");
        LocalDate end = form.date("einde");
        LocalDate due = form.date("product-gepland");
        if (start != null && end != null && end.isBefore(start)) {
            form.error("einde", "Het einde ligt vóór het begin.", "The end lies before the begin.");
        }
        String reason = form.optional("reden", 1000);
        return new Step(id, programmeId, phase == null ? null : UUID.fromString(phase), 0, key, name, question, product, productKey,
                KnownProduct.roomOf(productKey), after, Step.Dates.planned(start, end, due), reason);
    }

    private static String productKey(Form form, Text product, List<Step> others) {
        String key = form.maybeOneOf("productsoort", java.util.Arrays.stream(KnownProduct.values()).map(KnownProduct::key).toList());
        if (key == null) {
            return "";
        }
        if (product.nl().isEmpty()) {
            form.error("product", "Geef het product een naam.", "Give the product a name.");
        }
        others.stream().filter(each -> each.productKey().equals(key)).findFirst().ifPresent(each -> form.error("productsoort",
                "De stap " + each.name().nl() + " maakt dit al.", "The step " + each.name().en() + " makes this already."));
        return key;
    }

    private static UUID after(Form form, UUID id, List<Step> others) {
        String chosen = form.maybeOneOf("na", others.stream().map(each -> each.id().toString()).toList());
        if (chosen == null) {
            return null;
        }
        Map<UUID, Step> byId = others.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        UUID at = UUID.fromString(chosen);
        for (int i = 0; at != null && i <= others.size(); i++) {
            at = byId.containsKey(at) ? byId.get(at).afterStep() : null;
            if (id.equals(at)) {
                form.error("na", "Die stap wacht zelf op deze stap. Kies een andere.", "That step itself waits for this one. Choose another.");
                return null;
            }
        }
        return UUID.fromString(chosen);
    }
}
