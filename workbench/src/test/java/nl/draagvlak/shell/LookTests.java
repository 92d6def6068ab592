package nl.draagvlak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The theme can be read by everybody in light and dark, and no template asks for what the content security policy refuses. */
class LookTests {

    private static final Path MAIN = Path.of("src/main");
    private static final List<String> KINDS = List.of("statement", "quote", "theme", "problem", "cause", "intervention", "goal", "measure", "action", "result", "indicator", "question");

    @Test
    void everyColourOfTheThemeCanBeReadOnItsGround() throws IOException {
        String css = Files.readString(MAIN.resolve("resources/static/css/theme.css"));
        String[] blocks = css.split(":root[^{]*\\{");
        List<String> wrong = new ArrayList<>();
        wrong.addAll(unreadable("light", colours(blocks[1])));
        wrong.addAll(unreadable("dark by preference", colours(blocks[2])));
        wrong.addAll(unreadable("dark by choice", colours(blocks[3])));
        assertThat(wrong).isEmpty();
    }

    @Test
    void bothDarkThemesAreTheSame() throws IOException {
        String[] blocks = Files.readString(MAIN.resolve("resources/static/css/theme.css")).split(":root[^{]*\\{");
        assertThat(colours(blocks[2])).isEqualTo(colours(blocks[3])).hasSameSizeAs(colours(blocks[1]));
    }

    @Test
    void noTemplateOrPictureHasInlineStylesOrHandlers() throws IOException {
        Pattern inline = Pattern.compile("\\s(style|on[a-z]+)=[\"']|<style|javascript:", Pattern.CASE_INSENSITIVE);
        assertThat(files(MAIN.resolve("jte"), ".jte", inline)).isEmpty();
        assertThat(files(MAIN.resolve("resources/static"), ".svg", inline)).isEmpty();
    }

    @Test
    void onlyTheComponentsKnowTheBorrowedClassNames() throws IOException {
        Pattern borrowed = Pattern.compile("class=\"([^\"]* )?(nl-[a-z]|utrecht-|todo-|rvo-)");
        assertThat(files(MAIN.resolve("jte"), ".jte", borrowed)).allMatch(path -> path.contains("/shell/") || path.contains("/reasoning/pick"));
    }

    @Test
    void everyKindHasItsIcon() throws IOException {
        String icons = Files.readString(MAIN.resolve("resources/static/icons.svg"));
        assertThat(KINDS).allMatch(kind -> icons.contains("id=\"kind-" + kind + "\""));
    }

    private static List<String> unreadable(String theme, Map<String, String> colours) {
        List<String> wrong = new ArrayList<>();
        List<String> inks = new ArrayList<>(List.of("ink", "ink-soft", "accent", "accent-strong", "thread", "good", "warn", "bad", "info"));
        KINDS.forEach(kind -> inks.add("kind-" + kind));
        for (String ground : List.of("paper", "surface", "sunk")) {
            inks.forEach(ink -> check(theme, colours, ink, ground, 4.5, wrong));
            check(theme, colours, "line-strong", ground, 3, wrong);
        }
        for (String tone : List.of("good", "warn", "bad", "info", "accent")) {
            check(theme, colours, tone, tone + "-soft", 4.5, wrong);
            check(theme, colours, "ink", tone + "-soft", 7, wrong);
        }
        for (String kind : KINDS) {
            check(theme, colours, "kind-" + kind, "kind-" + kind + "-soft", 4.5, wrong);
            check(theme, colours, "ink", "kind-" + kind + "-soft", 7, wrong);
        }
        for (int i = 0; i <= 5; i++) {
            check(theme, colours, "on-heat-" + i, "heat-" + i, 4.5, wrong);
        }
        check(theme, colours, "on-accent", "accent", 4.5, wrong);
        check(theme, colours, "on-accent", "accent-strong", 4.5, wrong);
        check(theme, colours, "surface", "bad", 4.5, wrong);
        return wrong;
    }

    private static void check(String theme, Map<String, String> colours, String ink, String ground, double least, List<String> wrong) {
        double a = luminance(colours.get(ink));
        double b = luminance(colours.get(ground));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < least) {
            wrong.add("%s: %s on %s has %.2f, needs %.1f".formatted(theme, ink, ground, contrast, least));
        }
    }

    private static double luminance(String hex) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});").matcher(block.substring(0, block.indexOf('}')));
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }

    private static List<String> files(Path folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> found = new ArrayList<>();
            for (Path file : all.filter(path -> path.toString().endsWith(ending)).toList()) {
                if (pattern.matcher(Files.readString(file)).find()) {
                    found.add(file.toString().replace('\\', '/'));
                }
            }
            return found;
        }
    }
}
