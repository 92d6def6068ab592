package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;

import java.time.Duration;
import nl.draagvlak.programme.Language;

/** Documents that take seconds to set, to see what others see meanwhile. */
public final class LongDocuments {

    private LongDocuments() {}

    /** Gives the makers of the workbench work for a while. */
    public static void occupy(DocumentFiles files) {
        for (int i = 0; i < 4; i++) {
            files.makers.ask(wish("Zwaar " + i), Duration.ZERO);
        }
    }

    static Makers.Wish wish(String title) {
        return new Makers.Wish(Document.titled(ownWords(title), Language.NL).table(ownWords("Rijen"), table -> {
            table.column(ownWords("Een")).column(ownWords("Twee"));
            for (int i = 0; i < 8_000; i++) {
                table.row(ownWords("Rij " + i), ownWords("met woorden die een regel vullen en daarna nog een klein stukje van de volgende"));
            }
        }).build(), Format.PDF);
    }
}
