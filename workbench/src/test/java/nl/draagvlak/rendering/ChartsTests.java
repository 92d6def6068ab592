package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Charts.Band;
import nl.draagvlak.rendering.Charts.Bar;
import nl.draagvlak.rendering.Charts.Curve;
import nl.draagvlak.rendering.Charts.Moment;
import nl.draagvlak.rendering.Charts.Point;
import org.junit.jupiter.api.Test;

class ChartsTests {

    private final Charts.Series series = new Charts.Series("Registraties", "Het daalt en blijft dan gelijk.", "meldingen",
            List.of(new Curve("meldpunt", List.of(new Point(2019, 1334), new Point(2020, 984), new Point(2022, 814))), new Curve("ander", List.of(new Point(2019, 1372), new Point(2020, 1013)))),
            List.of(new Band("geschat", 2019, 2020, 4000, 7000, 5000.0)), List.of(new Moment(2020, "Andere manier van tellen"), new Moment(2021, "Start van het programma")));

    @Test
    void aSeriesSaysItsRangeInWordsAndBreaksItsLineWhereAYearIsMissing() throws Exception {
        String svg = Charts.series(series, Language.NL).toString();
        Xml.parse(svg);
        assertThat(svg).contains("geschat 4.000–7.000", "meldpunt 814", "Andere manier van tellen", "<title", "<desc", "role=\"img\"").doesNotContain("style=");
        Matcher line = Pattern.compile("<path class=\"line\" d=\"([^\"]*)\"").matcher(svg);
        assertThat(line.find()).isTrue();
        assertThat(line.group(1).chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void anEmptySeriesIsStillADrawing() throws Exception {
        Xml.parse(Charts.series(new Charts.Series("Niets", "Er zijn nog geen cijfers.", "", List.of(), List.of(), List.of()), Language.EN).toString());
        Xml.parse(Charts.series(new Charts.Series("Eén", "Eén cijfer.", "", List.of(new Curve("a", List.of(new Point(2020, 0)))), List.of(), List.of()), Language.EN).toString());
        Xml.parse(Charts.bars(new Charts.Bars("Niets", "Geen balken.", "", List.of(), null, ""), Language.EN).toString());
        Xml.parse(Charts.bars(new Charts.Bars("Nul", "Een balk van nul.", "", List.of(new Bar("a", 0, "")), 0.0, "grens"), Language.EN).toString());
    }

    @Test
    void theLimitStandsWhereItsBarWouldEnd() {
        String svg = Charts.bars(new Charts.Bars("Budget", "Lijn 1 precies op de grens.", "euro", List.of(new Bar("Lijn 1", 900, "")), 900.0, "Grens"), Language.NL).toString();
        Matcher bar = Pattern.compile("class=\"bar\" x=\"([0-9.]+)\" [^>]*?width=\"([0-9.]+)\"").matcher(svg);
        Matcher limit = Pattern.compile("class=\"target\" x1=\"([0-9.]+)\"").matcher(svg);
        assertThat(bar.find() && limit.find()).isTrue();
        assertThat(Double.parseDouble(bar.group(1)) + Double.parseDouble(bar.group(2))).isCloseTo(Double.parseDouble(limit.group(1)), org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void ticksAreRoundAndHoldTheValues() {
        ticksAreRound(0, 0);
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            double magnitude = Math.pow(10, random.nextInt(-3, 10));
            ticksAreRound(random.nextDouble(-magnitude, magnitude), random.nextDouble() * magnitude);
        }
    }

    private static void ticksAreRound(double a, double b) {
        Scale scale = Scale.over(Math.min(a, b), Math.max(a, b), 5);
        assertThat(scale.low()).isLessThanOrEqualTo(Math.min(0, Math.min(a, b)));
        assertThat(scale.high()).isGreaterThanOrEqualTo(Math.max(a, b) * (1 - 1e-9));
        assertThat(scale.ticks()).hasSizeBetween(2, 9);
        double digits = scale.step() / Math.pow(10, Math.floor(Math.log10(scale.step() * 1.0000001)));
        assertThat(digits).satisfiesAnyOf(d -> assertThat(d).isCloseTo(1, within()), d -> assertThat(d).isCloseTo(2, within()), d -> assertThat(d).isCloseTo(5, within()));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    @Test
    void theColoursAreThoseOfTheLightTheme() throws Exception {
        String theme = new String(getClass().getResourceAsStream("/static/css/theme.css").readAllBytes(), StandardCharsets.UTF_8);
        String light = theme.substring(0, theme.indexOf("@media"));
        for (String kind : List.of("statement", "quote", "theme", "problem", "cause", "intervention", "goal", "measure", "action", "result", "indicator", "question")) {
            assertThat(light).contains("--kind-" + kind + ": " + Ink.of(kind).line() + ";", "--kind-" + kind + "-soft: " + Ink.of(kind).soft() + ";");
            assertThat(Faces.of(kind)).as("face of " + kind).isPresent();
        }
        assertThat(Ink.fill("a { color: var(--thread); }")).isEqualTo("a { color: " + Ink.THREAD + "; }");
    }

    @Test
    void brokenLinesKeepEveryLetter() {
        for (int seed = 0; seed < 500; seed++) {
            keepsEveryLetter(Words.random(new Random(seed), 120));
        }
    }

    private static void keepsEveryLetter(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        List<String> lines = Lettering.wrap(text, 120, 14, Integer.MAX_VALUE);
        assertThat(String.join("", lines).replaceAll("[\\s-]", "")).isEqualTo(words.replaceAll("[\\s-]", ""));
        assertThat(Lettering.wrap(text, 120, 14, 2)).hasSizeLessThanOrEqualTo(2);
    }
}
