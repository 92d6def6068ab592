package nl.draagvlak.programme;

import java.util.Locale;

/** The languages of the screens. Dutch comes first; English is equally whole. */
public enum Language {
    NL("nl"), EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, as in the {@code lang} attribute. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return this == NL ? Locale.of("nl", "NL") : Locale.of("en", "GB");
    }

    /** The one of two texts that is in this language. Both stand side by side, so none can be missing. */
    public String of(String nl, String en) {
        return this == NL ? nl : en;
    }

    /** The language with this code; Dutch for anything unknown. */
    public static Language from(String code) {
        return "en".equals(code) ? EN : NL;
    }
}
