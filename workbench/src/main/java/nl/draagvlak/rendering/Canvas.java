package nl.draagvlak.rendering;

import java.text.NumberFormat;
import java.util.UUID;
import java.nio.charset.StandardCharsets;
import nl.draagvlak.programme.Language;

/** What all charts begin with, and their numbers. */
final class Canvas {

    static final double SIZE = 14;

    private Canvas() {}

    /** Opens a drawing that a screen reader meets as one picture with a name and a description. */
    static Tag picture(String css, String title, String alternative, double width, double height) {
        return begin("img", css, title, alternative, width, height);
    }

    /** Opens a drawing with links in it. */
    static Tag group(String css, String title, String alternative, double width, double height) {
        return begin("group", css, title, alternative, width, height);
    }

    private static Tag begin(String role, String css, String title, String alternative, double width, double height) {
        String id = "f" + UUID.nameUUIDFromBytes((title + "\n" + alternative).getBytes(StandardCharsets.UTF_8)).toString().substring(0, 13);
        return new Tag().open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", css, "viewBox", "0 0 " + Tag.number(width) + " " + Tag.number(height),
                        "width", width, "height", height, "role", role, "aria-labelledby", id + "t", "aria-describedby", id + "d",
                        "font-family", "Fira Sans, sans-serif", "font-size", SIZE, "fill", Ink.INK)
                .text("title", title, "id", id + "t").text("desc", alternative, "id", id + "d");
    }

    static String number(double value, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** The class of the first, second and third of something: {@code line}, {@code line-2}, {@code line-3}, then from the start again. */
    static String nth(String css, int i) {
        return i % 3 == 0 ? css : css + "-" + (i % 3 + 1);
    }
}
