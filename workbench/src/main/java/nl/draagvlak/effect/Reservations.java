package nl.draagvlak.effect;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;

/** What cannot be concluded from figures, said before anybody concludes it. */
final class Reservations {

    /** With fewer yearly figures than this a direction cannot be told from chance. */
    private static final int FEW = 6;

    private Reservations() {}

    static List<Text> of(Series series) {
        List<Text> found = new ArrayList<>();
        if (series.empty()) {
            found.add(Text.of("Er zijn nog geen cijfers.", "There are no figures yet."));
            return found;
        }
        counted(series, found);
        estimated(series, found);
        if (series.indicator().traits().partsMayOverlap()) {
            found.add(Text.of("Wie in meer groepen valt, telt in elke groep mee: delen kunnen optellen tot meer dan het totaal.",
                    "Who falls in several groups counts in each of them: parts can add up to more than the total."));
        }
        return found;
    }

    private static void counted(Series series, List<Text> found) {
        List<Point> main = series.main();
        if (main.isEmpty()) {
            return;
        }
        if (main.size() == 1) {
            found.add(Text.of("Er is één jaarcijfer. Er valt nog niets te vergelijken.", "There is one yearly figure. There is nothing to compare yet."));
        } else if (main.size() < FEW) {
            found.add(Text.of("Er zijn maar " + main.size() + " jaarcijfers. Een verschil kan toeval zijn; een richting is er niet uit af te lezen.",
                    "There are only " + main.size() + " yearly figures. A difference can be chance; no direction can be read from them."));
        }
        if (series.indicator().traits().reading() == Indicator.Reading.BOTH) {
            found.add(Text.of("Dit telt wat is gezien, niet wat er is. Een verschil tussen jaren zegt iets over zicht.",
                    "This counts what was seen, not what there is. A difference between years says something about visibility."));
        }
        List<Event> between = series.events().stream().filter(event -> event.year() >= main.getFirst().year() && event.year() <= main.getLast().year()).toList();
        if (!between.isEmpty()) {
            String years = between.stream().map(event -> String.valueOf(event.year())).distinct().collect(Collectors.joining(", "));
            found.add(Text.of("Rond " + years + " veranderde er iets waardoor anders wordt geteld. Jaren ervoor en erna zijn niet zomaar te vergelijken.",
                    "Around " + years + " something changed in what is counted. Years before and after cannot simply be compared."));
        }
        if (!series.differing().isEmpty()) {
            found.add(Text.of("Uitgevers noemen een ander cijfer over " + differing(series, Language.NL) + ". Beide staan er.",
                    "Publishers give another figure over " + differing(series, Language.EN) + ". Both are here."));
        }
        if (series.publishers() > 1) {
            found.add(Text.of("De lijn loopt over cijfers van " + series.publishers() + " uitgevers, die niet precies hetzelfde hoeven te tellen.",
                    "The line runs over figures of " + series.publishers() + " publishers, who need not count exactly the same."));
        }
        String gaps = gaps(main);
        if (!gaps.isEmpty()) {
            found.add(Text.of("Over " + gaps + " is er geen cijfer.", "There is no figure over " + gaps + "."));
        }
    }

    private static String differing(Series series, Language language) {
        return series.differing().entrySet().stream().map(entry -> entry.getKey() + " (" + entry.getValue().stream().map(point -> number(point.value(), language))
                .collect(Collectors.joining(language.of(" en ", " and "))) + ")").collect(Collectors.joining(", "));
    }

    private static String gaps(List<Point> main) {
        List<String> missing = new ArrayList<>();
        for (int i = 1; i < main.size(); i++) {
            int from = main.get(i - 1).year() + 1;
            int to = main.get(i).year() - 1;
            if (from <= to) {
                missing.add(from == to ? String.valueOf(from) : from + "–" + to);
            }
        }
        return String.join(", ", missing);
    }

    private static void estimated(Series series, List<Text> found) {
        List<Estimate> all = series.currentEstimates();
        if (all.isEmpty()) {
            return;
        }
        found.add(Text.of("Geschat is niet geteld: wat niemand zag, is berekend. Lees de hele bandbreedte, niet het midden.",
                "Estimated is not counted: what nobody saw was calculated. Read the whole range, not its middle."));
        for (Estimate estimate : all) {
            if (!estimate.hasRange()) {
                found.add(Text.of("De schatting over " + estimate.period() + " is zonder bandbreedte gepubliceerd. Hoe zeker zij is, staat er niet bij.",
                        "The estimate over " + estimate.period() + " was published without a range. How certain it is was not said."));
            }
        }
        for (int i = 1; i < all.size(); i++) {
            compare(all.get(i - 1), all.get(i), found);
        }
    }

    private static void compare(Estimate before, Estimate after, List<Text> found) {
        if (overlap(before, after)) {
            found.add(Text.of("De schattingen over " + before.period() + " en " + after.period() + " sluiten elkaar niet uit: of het er meer of minder werden, is niet te zeggen.",
                    "The estimates over " + before.period() + " and " + after.period() + " do not exclude each other: whether there were more or fewer cannot be said."));
        }
    }

    private static boolean overlap(Estimate a, Estimate b) {
        return low(a).compareTo(high(b)) <= 0 && low(b).compareTo(high(a)) <= 0;
    }

    private static BigDecimal low(Estimate estimate) {
        return estimate.hasRange() ? estimate.low() : estimate.value();
    }

    private static BigDecimal high(Estimate estimate) {
        return estimate.hasRange() ? estimate.high() : estimate.value();
    }

    static String number(BigDecimal value, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
