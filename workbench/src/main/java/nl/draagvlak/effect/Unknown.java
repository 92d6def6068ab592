package nl.draagvlak.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.draagvlak.effect.population.Assumption;
import nl.draagvlak.effect.population.Study;
import nl.draagvlak.effect.trend.Change;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;

/** What is not known, gathered from all on which an answer rests, each thing said once. */
final class Unknown {

    private Unknown() {}

    static List<Text> of(Collection<Series> series, Beside.More more) {
        List<Text> unknown = new ArrayList<>();
        series.stream().filter(Series::empty).forEach(each -> unknown.add(Text.of("Van ‘" + each.indicator().name() + "’ zijn er nog geen cijfers.", "Of ‘"
                + each.indicator().name() + "’ there are no figures yet.")));
        for (Study study : more.studies()) {
            if (!study.headlined()) {
                unknown.add(Text.of(study.overlap().title() + ": hoeveel het er zijn, is met deze lijsten niet te zeggen.", study.overlap().title()
                        + ": how many there are cannot be said with these lists."));
            }
            List<Assumption> open = study.assumptions().entrySet().stream().filter(each -> each.getValue() == null || each.getValue()
                    .state() == Assumption.State.DOUBTFUL)
                    .map(Map.Entry::getKey).toList();
            if (!open.isEmpty()) {
                unknown.add(Text.of(study.overlap().title() + ": het is twijfelachtig of niet nagegaan of dit zo is: " + joined(open, Language.NL) + ".",
                        study.overlap().title() + ": it is doubtful or was not checked whether this is so: " + joined(open, Language.EN) + "."));
            }
        }
        for (Change change : more.changes()) {
            if (change.verdict() == Verdict.CANNOT_ANSWER) {
                unknown.add(Text.of("Of ‘" + change.measured().title() + "’ veranderde rond ‘" + change.asked().happened() + "’, is niet te zeggen.",
                        "Whether ‘" + change.measured().title() + "’ changed about ‘" + change.asked().happened() + "’ cannot be said."));
            }
        }
        if (series.stream().noneMatch(each -> each.indicator().traits().sort() == Indicator.Sort.OUTCOME)) {
            unknown.add(Text.of("Geen van deze cijfers meet of er voor mensen iets verandert: zij meten inzet of omgeving.",
                    "None of these figures measures whether something changes for people: they measure output or context."));
        }
        unknown.add(Text.of("Een verandering in een cijfer zegt niet waar zij vandaan komt.", "A change in a figure does not say where it comes from."));
        return unknown.stream().distinct().toList();
    }

    private static String joined(List<Assumption> assumptions, Language language) {
        return assumptions.stream().map(each -> each.label().in(language)).map(words -> words.substring(0, 1).toLowerCase() + words.substring(1))
                .collect(Collectors.joining("; "));
    }
}
