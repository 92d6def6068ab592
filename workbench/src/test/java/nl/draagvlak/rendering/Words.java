package nl.draagvlak.rendering;

import java.util.Random;

/** Texts as nobody would type them and some day somebody does. */
final class Words {

    private static final String[] PIECES = {"a", "woord", "Één", " ", "  ", "\n", "\t", "&", "<b>", "\"", "'", "]]>", "^[", "]", "- ", "\u0000", "\u0007", "\ud83d\ude42", "\ud83d", "\u6f22", "\u200f", "\ufffe",
        "\u00a0", "{}", "\\", "%", "$1", "\u0301"};

    private Words() {}

    static String random(Random random, int length) {
        StringBuilder words = new StringBuilder();
        int most = random.nextInt(length + 1);
        while (words.length() < most) {
            words.append(random.nextInt(4) == 0 ? String.valueOf((char) random.nextInt(0x10000)) : PIECES[random.nextInt(PIECES.length)]);
        }
        return words.toString();
    }
}
