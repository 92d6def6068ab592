package nl.draagvlak.effect;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.shell.Option;

/** By what one sees how it goes; its element's text is the name, its note the definition. */
public record Indicator(Element element, Traits traits) {

    public UUID id() {
        return element.id();
    }

    public String name() {
        return element.text();
    }

    public String definition() {
        return element.note();
    }

    public String unit() {
        return traits.unit();
    }

    /**
     * What is said of an indicator besides its name and definition.
     *
     * @param because         why a rise is to be read so
     * @param partsMayOverlap whether its parts can add up to more than the whole, because one person counts in several
     */
    public record Traits(String unit, String source, String frequency, Sort sort, Reading reading, String because, boolean partsMayOverlap, Aim aim) {

        public Traits(String unit, String source, String frequency, Sort sort, Reading reading, String because, boolean partsMayOverlap) {
            this(unit, source, frequency, sort, reading, because, partsMayOverlap, Aim.NONE);
        }
    }

    /**
     * Where it started and where it should come; each with its year, or both null.
     */
    public record Aim(BigDecimal baseline, Integer baselineYear, BigDecimal target, Integer targetYear) {

        public static final Aim NONE = new Aim(null, null, null, null);

        public boolean hasBaseline() {
            return baseline != null;
        }

        public boolean hasTarget() {
            return target != null;
        }
    }

    /**
     * What somebody writes of an indicator.
     *
     * @param goals     what it measures, operational or strategic
     * @param questions the effect questions that it helps answer
     */
    public record Draft(String name, String definition, Traits traits, Collection<UUID> goals, Collection<UUID> questions) {}

    /** What an indicator is about. */
    public enum Sort {
        OUTPUT("inzet", "Inzet: wat wij doen", "Output: what we do"),
        OUTCOME("uitkomst", "Uitkomst: wat er verandert", "Outcome: what changes"),
        CONTEXT("omgeving", "Omgeving: wat eromheen gebeurt", "Context: what happens around it");

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

    /** What it means when the figure rises. */
    public enum Reading {
        GOOD("goed", "Een stijging is goed nieuws", "A rise is good news"),
        BAD("slecht", "Een stijging is slecht nieuws", "A rise is bad news"),
        BOTH("allebei", "Een stijging kan goed en slecht nieuws zijn", "A rise can be good and bad news"),
        CONTEXT("omgeving", "Een stijging is goed noch slecht", "A rise is neither good nor bad");

        private final String key;
        private final Text label;

        Reading(String key, String nl, String en) {
            this.key = key;
            this.label = Text.of(nl, en);
        }

        public String key() {
            return key;
        }

        public Text label() {
            return label;
        }

        static Optional<Reading> ofKey(String key) {
            return Arrays.stream(values()).filter(reading -> reading.key.equals(key)).findFirst();
        }

        static List<Option> options(Language language) {
            return Arrays.stream(values()).map(r -> new Option(r.key, r.label.in(language))).toList();
        }
    }
}
