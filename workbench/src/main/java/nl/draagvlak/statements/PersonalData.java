package nl.draagvlak.statements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Form;

/**
 * Looks whether a text seems to name a person, so that its writer can be warned before it is kept. It sees patterns, not meaning: what it
 * finds is a question to the writer, never a refusal.
 */
final class PersonalData {

    private record Sign(Text what, Pattern pattern) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(Text.of("een e-mailadres", "an e-mail address"), Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+")),
            new Sign(Text.of("een telefoonnummer", "a telephone number"), Pattern.compile("(?<![\\d.,])(\\+31|0031|0)[ -]?\\(?\\d([ -]?\\d){8}(?!\\d)")),
            new Sign(Text.of("een rekeningnummer", "a bank account number"), Pattern.compile("\\b[A-Z]{2}\\d{2}[ ]?[A-Z]{4}[ ]?\\d{4}[ ]?\\d{4}[ ]?\\d{2}\\b")),
            new Sign(Text.of("een postcode", "a postal code"), Pattern.compile("\\b[1-9]\\d{3} ?(?!SA|SD|SS)[A-Z]{2}\\b")),
            new Sign(Text.of("een precieze datum", "an exact date"), Pattern.compile("\\b\\d{1,2}[-/.]\\d{1,2}[-/.](19|20)\\d{2}\\b|\\b\\d{1,2} "
                    + "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
                    + "January|February|March|May|June|July|August|October) (19|20)\\d{2}\\b")),
            new Sign(Text.of("een naam van iemand", "a person's name"), Pattern.compile("\\b([Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w\\.|[Dd]hr\\.|Mrs|Mr|Ms)"
                    + "\\.? ([A-Z]\\. ?)*((van|de|der|den|ten) )*[A-Z][a-zà-ÿ]+")));

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d{3}[. ]?\\d{3}[. ]?\\d{3}(?!\\d)");

    private PersonalData() {}

    /** Warns the writer once; with the field {@code toch} ticked the text is taken as it is. */
    static void warn(Form form, String field, String text) {
        Set<Text> found = in(text);
        if (form.ok() && !found.isEmpty() && !form.checked("toch")) {
            form.with("gewaarschuwd", "ja").error(field,
                    "Hierin lijkt te staan: " + found.stream().map(Text::nl).collect(Collectors.joining(", ")) + ". Haal dit weg als het over een persoon gaat.",
                    "This seems to hold: " + found.stream().map(Text::en).collect(Collectors.joining(", ")) + ". Take it out if it is about a person.");
        }
    }

    /** What the text seems to hold. */
    static Set<Text> in(String text) {
        Set<Text> found = new LinkedHashSet<>();
        for (Sign sign : SIGNS) {
            if (sign.pattern().matcher(text).find()) {
                found.add(sign.what());
            }
        }
        Matcher nine = NINE_DIGITS.matcher(text);
        while (nine.find()) {
            if (isCitizenNumber(nine.group().replaceAll("\\D", ""))) {
                found.add(Text.of("een burgerservicenummer", "a citizen service number"));
            }
        }
        return found;
    }

    /** The sum that every Dutch citizen service number satisfies. */
    private static boolean isCitizenNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (i == 8 ? -1 : 9 - i);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
