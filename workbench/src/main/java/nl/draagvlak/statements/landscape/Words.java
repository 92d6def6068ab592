package nl.draagvlak.statements.landscape;

import java.util.Locale;
import nl.draagvlak.methods.opinion.Tally;
import nl.draagvlak.shell.Frame;

/** What the picture says, in words. */
final class Words {

    private static final double FIRM = 0.75;
    private static final double LOOSE = 0.45;

    private Words() {}

    static String alternative(Picture picture, Frame f) {
        StringBuilder words = new StringBuilder(f.t("Wie dichter bij elkaar staan, stemmen meer hetzelfde. ", "Those who stand closer together vote more alike. "));
        words.append(picture.groups().size() == 1 ? f.t("Er is één groep. ", "There is one group. ")
                : f.t("Er zijn " + picture.groups().size() + " groepen. ", "There are " + picture.groups().size() + " groups. "));
        for (Picture.Group group : picture.groups()) {
            words.append(f.t("Groep ", "Group ")).append(group.letter()).append(": ").append(f.count(group.size(), "mens", "mensen", "person", "people")).append(". ");
        }
        return words.toString().strip();
    }

    /** How firmly the groups stand, said so that nobody takes a loose division for a fact. */
    static String firmness(Picture picture, Frame f) {
        if (picture.groups().size() < 2 || picture.firmness().isEmpty()) {
            return "";
        }
        double mean = picture.firmness().get();
        if (mean >= FIRM) {
            return f.t("Deze groepen staan stevig: met andere mensen uit dezelfde zaal kwamen bijna dezelfde groepen eruit.",
                    "These groups are firm: with other people from the same room nearly the same groups would come out.");
        }
        if (mean >= LOOSE) {
            return f.t("Deze groepen zijn een aanwijzing: met andere mensen uit dezelfde zaal was een deel anders ingedeeld.",
                    "These groups are an indication: with other people from the same room some would be grouped differently.");
        }
        return f.t("Deze groepen zijn los: let op waar men het over eens is, niet op de indeling.",
                "These groups are loose: look at what people agree on, not at the division.");
    }

    /** A share of those who voted, as a whole percentage. */
    static String share(int part, Tally tally) {
        return tally.seen() == 0 ? "–" : String.format(Locale.ROOT, "%d%%", Math.round(100.0 * part / tally.seen()));
    }
}
