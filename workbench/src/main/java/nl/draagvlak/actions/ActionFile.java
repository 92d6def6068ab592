package nl.draagvlak.actions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Elements;
import org.springframework.stereotype.Component;

/** The list of actions as a table for a file. */
@Component
class ActionFile {

    private final Lines lines;
    private final Contributions contributions;
    private final Costs costs;
    private final Elements elements;
    private final Programmes programmes;

    ActionFile(Lines lines, Contributions contributions, Costs costs, Elements elements, Programmes programmes) {
        this.lines = lines;
        this.contributions = contributions;
        this.costs = costs;
        this.elements = elements;
        this.programmes = programmes;
    }

    List<String> header(Language language) {
        return language == Language.NL
                ? List.of("nummer", "actielijn", "actie", "toelichting", "actiehouder", "stand houder", "kan het", "betrokken organisaties", "vormen", "leeftijden",
                        "begin", "einde", "verkenning", "kosten in euro", "fte-jaren")
                : List.of("number", "line", "action", "explanation", "holder", "standing of holder", "can it be done", "organisations involved", "forms", "ages",
                        "start", "end", "exploring", "cost in euros", "FTE years");
    }

    List<List<String>> rows(UUID programmeId, List<ActionDetail> actions, Language language) {
        List<UUID> ids = actions.stream().map(ActionDetail::id).toList();
        Map<UUID, String> names = lines.list(programmeId).stream().collect(Collectors.toMap(Line::id, line -> line.name().in(language)));
        Map<UUID, List<Contribution>> partners = contributions.of(ids);
        Map<UUID, List<Yearly>> years = costs.of(ids);
        Map<UUID, List<String>> forms = elements.tags(ids, ListName.FORM);
        Map<UUID, List<String>> ages = elements.tags(ids, ListName.AGE_GROUP);
        Map<String, String> formLabels = labels(programmeId, ListName.FORM, language);
        Map<String, String> ageLabels = labels(programmeId, ListName.AGE_GROUP, language);
        List<List<String>> rows = new ArrayList<>();
        for (ActionDetail action : actions) {
            Holder holder = action.holder();
            List<Yearly> spent = years.getOrDefault(action.id(), List.of());
            rows.add(List.of(action.code(), names.getOrDefault(action.lineId(), ""), action.text(), action.element().note(),
                    holder == null ? "" : holder.organisation(), holder == null ? "" : holder.state().label().in(language),
                    holder == null || holder.feasible() == null ? "" : holder.feasible().label().in(language),
                    partners.getOrDefault(action.id(), List.of()).stream().map(Contribution::organisation).collect(Collectors.joining(", ")),
                    named(forms.get(action.id()), formLabels), named(ages.get(action.id()), ageLabels),
                    String.valueOf(action.start() == null ? "" : action.start()), String.valueOf(action.end() == null ? "" : action.end()),
                    action.exploring() ? language.of("ja", "yes") : language.of("nee", "no"),
                    String.valueOf(spent.stream().mapToLong(Yearly::cost).sum()),
                    spent.stream().map(Yearly::fte).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString()));
        }
        return rows;
    }

    private static String named(List<String> keys, Map<String, String> labels) {
        return keys == null ? "" : keys.stream().map(key -> labels.getOrDefault(key, key)).collect(Collectors.joining(", "));
    }

    private Map<String, String> labels(UUID programmeId, ListName list, Language language) {
        return programmes.list(programmeId, list).stream().collect(Collectors.toMap(Choice::key, choice -> choice.in(language)));
    }
}
