package nl.draagvlak.effect;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Option;

/**
 * That an action or a result may have contributed to a figure: contribution, never attribution.
 *
 * @param aboutId the action or result
 */
public record Claim(UUID id, UUID programmeId, UUID indicatorId, UUID aboutId, String text, Strength strength, String conclusion, List<Evidence> evidence,
                    Instant notedAt) {

    /** What somebody writes of a contribution. */
    public record Draft(UUID indicatorId, UUID aboutId, String text, Strength strength, String conclusion, List<Evidence> evidence) {}

    /** Something that speaks for it or against it. */
    public record Evidence(boolean inFavour, Sort sort, String text) {}

    public List<Evidence> inFavour() {
        return evidence.stream().filter(Evidence::inFavour).toList();
    }

    public List<Evidence> against() {
        return evidence.stream().filter(each -> !each.inFavour()).toList();
    }

    /** How strong what speaks for it is, at its strongest. */
    public enum Strength {
        NONE("geen", "Geen onderbouwing", "No evidence"),
        JUDGEMENT("oordeel", "Oordeel van betrokkenen", "Judgement of those involved"),
        DATA("cijfers", "Cijfers die erbij passen", "Figures that fit"),
        STUDY("onderzoek", "Onderzoek", "A study");

        private final String key;
        private final Text label;

        Strength(String key, String nl, String en) {
            this.key = key;
            this.label = Text.of(nl, en);
        }

        public String key() {
            return key;
        }

        public Text label() {
            return label;
        }

        static Optional<Strength> ofKey(String key) {
            return Arrays.stream(values()).filter(strength -> strength.key.equals(key)).findFirst();
        }

        static List<Option> options(Language language) {
            return Arrays.stream(values()).map(s -> new Option(s.key, s.label.in(language))).toList();
        }
    }

    /** Where a piece of evidence comes from; lived experience is a kind of its own. */
    public enum Sort {
        EXPERIENCE("ervaring", "Eigen ervaring", "Lived experience"),
        JUDGEMENT("oordeel", "Oordeel", "Judgement"),
        DATA("cijfers", "Cijfers", "Figures"),
        STUDY("onderzoek", "Onderzoek", "Study");

        private final String key;
        private final Text label;

        Sort(String key, String nl, String en) {
            this.key = key;
            this.label = Text.of(nl, en);
        }

        public String key() {
            return key;
        }

        public Text label() {
            return label;
        }

        static Optional<Sort> ofKey(String key) {
            return Arrays.stream(values()).filter(sort -> sort.key.equals(key)).findFirst();
        }

        static List<Option> options(Language language) {
            return Arrays.stream(values()).map(s -> new Option(s.key, s.label.in(language))).toList();
        }
    }
}
