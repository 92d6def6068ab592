package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.budget.HeldChoices;
import nl.draagvlak.journal.Act;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import org.springframework.stereotype.Component;

/** The choices of the sample: what organisations wanted within the money and people of the coming years, and what the steering group decided. */
@Component
class ChoiceSample implements SamplePart {

    private final HeldChoices choices;
    private final Bodies bodies;

    ChoiceSample(HeldChoices choices, Bodies bodies) {
        this.choices = choices;
        this.bodies = bodies;
    }

    /** After everything else, so that its decision is the latest of the steering group. */
    @Override
    public int order() {
        return 29;
    }

    @Override
    public void load(Sample sample) {
        sample.files().fields("choices.yaml").list("choices").forEach(choice -> load(sample, choice));
    }

    private void load(Sample sample, Fields choice) {
        List<UUID> actions = ids(sample, choice.texts("actions"));
        Map<UUID, UUID> needs = new LinkedHashMap<>();
        if (choice.has("needs")) {
            Fields pairs = choice.fields("needs");
            pairs.names().forEach(action -> needs.put(sample.id("action", action), sample.id("action", pairs.required(action))));
        }
        Act opening = sample.at(LocalDate.parse(choice.required("opened")));
        UUID id = choices.open(opening, sample.programmeId(), new HeldChoices.Held(choice.required("title"), choice.text("note"), choice.whole("firstYear"), choice.whole("lastYear"),
                choice.decimal("money").longValueExact(), choice.decimal("fte"), choice.required("voting").equals("open"), choice.required("rule"), actions, needs));
        sample.put("choice", choice.key(), id);
        Fields ballots = choice.fields("ballots");
        for (String organisation : ballots.names()) {
            choices.cast(opening, sample.programmeId(), id, sample.id("organisation", organisation), ids(sample, ballots.texts(organisation)));
        }
        if (!choice.has("decided")) {
            return;
        }
        LocalDate on = LocalDate.parse(choice.required("decided"));
        Act act = sample.at(on);
        choices.close(act, sample.programmeId(), id);
        for (Fields scenario : choice.list("scenarios")) {
            choices.keep(act, sample.programmeId(), id, scenario.required("title"), scenario.decimal("money").longValueExact());
        }
        Body body = bodies.require(act, sample.programmeId(), Body.STEERING_GROUP);
        choices.decide(act, sample.programmeId(), id, body.id(), on, choice.required("reason"), choice.text("dissent"));
    }

    private static List<UUID> ids(Sample sample, List<String> keys) {
        return keys.stream().map(key -> sample.id("action", key)).toList();
    }
}
