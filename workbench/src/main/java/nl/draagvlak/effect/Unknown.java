package nl.draagvlak.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.draagvlak.effect.population.Assumption;
import nl.draagvlak.effect.population.Study;
import nl.draagvlak.effect.trend.Change;
import nl.draagvlak.programme.Text;

/** What is not known, gathered from all on which an answer rests, each thing said once. */
final class Unknown {

    private Unknown() {}

    static List<Text> of(Collection<Series> series, Beside.More more) {
        List<Text> unknown = new ArrayList<>();
        series.stream().filter(Series::empty).forEach(each -> unknown.add(Text.of("Van ‘" + each.indicator().name() + "’ zijn er nog geen cijfers.", "Of ‘" + each.indicator().name() + "’ there are no figures yet.")));
        for (Study study : more.studies()) {
            if (!study.headlined()) {
                unknown.add(Text.of(study.overlap().title() + ": hoeveel het er zijn, is met deze lijsten niet te zeggen.", study.overlap().title() + ": how many there are cannot be said with these lists."));
            }
            study.assumptions().forEach((assumption, judged) -> {
                if (judged == null || judged.state() == Assumption.State.DOUBTFUL) {
                    unknown.add(Text.of(study.overlap().title() + ": of dit zo is, is " + (judged == null ? "niet nagegaan" : "twijfelachtig") + ": " + lower(assumption.label().nl()) + ".",
                            study.overlap().title() + ": whether this is so is " + (judged == null ? "not checked" : "doubtful") + ": " + lower(assumption.label().en()) + "."));
                }
            });
        }
        for (Change change : more.changes()) {
            if (change.verdict() == Verdict.CANNOT_ANSWER) {
                unknown.add(Text.of("Of ‘" + change.measured().title() + "’ veranderde rond ‘" + change.asked().happened() + "’, is niet te zeggen.",
                        "Whether ‘" + change.measured().title() + "’ changed about ‘" + change.asked().happened() + "’ cannot be said."));
            }
        }
        if (series.stream().noneMatch(each -> each.indicator().traits().sort() == Indicator.Sort.OUTCOME)) {
            unknown.add(Text.of("Geen van deze cijfers meet of er voor mensen iets verandert: zij meten inzet of omgeving.", "None of these figures measures whether something changes for people: they measure output or context."));
        }
        unknown.add(Text.of("Een verandering in een cijfer zegt niet waar zij vandaan komt.", "A change in a figure does not say where it comes from."));
        return unknown.stream().distinct().toList();
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase() + sentence.substring(1);
    }
}
