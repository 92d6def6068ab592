package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.draagvlak.methods.allocation.Completion;
import nl.draagvlak.methods.allocation.Terms;
import nl.draagvlak.methods.allocation.Ties;
import nl.draagvlak.methods.allocation.Utility;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.programme.Text;

/**
 * The whole text of a rule, as it is announced before anybody votes: method, what a chosen candidate is worth, what follows, where a share begins.
 * What a method does not use has its usual value.
 */
record Way(Method method, Utility utility, Completion completion, boolean integral) {

    Way {
        if (method != Method.EQUAL_SHARES) {
            completion = Completion.NONE;
            integral = false;
        }
    }

    static Way of(Method method, VoteType type) {
        return new Way(method, Utility.usual(type), method == Method.EQUAL_SHARES ? Completion.ADD1_GREEDY : Completion.NONE, false);
    }

    /** The methods that mean something for these ballots, each in its usual form. */
    static List<Way> usual(VoteType type, boolean scored) {
        List<Way> ways = new ArrayList<>();
        if (scored) {
            ways.add(of(Method.SCORE, type));
            ways.add(of(Method.BEST_SCORE, type));
        }
        ways.add(of(Method.VOTES, type));
        ways.add(of(Method.BEST_VOTES, type));
        if (!type.points() && type != VoteType.ORDINAL) {
            ways.add(new Way(Method.EQUAL_SHARES, Utility.COST, Completion.ADD1_GREEDY, false));
            ways.add(new Way(Method.EQUAL_SHARES, Utility.CARDINALITY, Completion.ADD1_GREEDY, false));
        } else {
            ways.add(of(Method.EQUAL_SHARES, type));
        }
        ways.add(of(Method.PHRAGMEN, type));
        return ways;
    }

    /** Whether ballots of this sort have the worth that is asked for. */
    boolean fits(VoteType type) {
        return !method.byBallots() || utilities(type).contains(utility);
    }

    static List<Utility> utilities(VoteType type) {
        return type.points() ? List.of(Utility.POINTS, Utility.COST, Utility.CARDINALITY)
                : type == VoteType.ORDINAL ? List.of(Utility.BORDA, Utility.COST, Utility.CARDINALITY) : List.of(Utility.COST, Utility.CARDINALITY);
    }

    Terms terms(Ties ties) {
        return new Terms(method.rule(), utility, completion, integral, BigDecimal.ONE, ties);
    }

    /** As it is kept and as an address has it: {@code equal-shares.cost.add1-greedy}. */
    String word() {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + utility.word() + "." + completion.word() + (integral ? ".integral" : "");
    }

    /** @throws IllegalArgumentException when it is no such word */
    static Way read(String word) {
        String[] parts = word.split("\\.");
        if (parts.length < 3 || parts.length > 4 || parts.length == 4 && !parts[3].equals("integral")) {
            throw new IllegalArgumentException("no rule: " + word);
        }
        return new Way(Method.valueOf(name(parts[0])), Utility.valueOf(name(parts[1])), Completion.valueOf(name(parts[2])), parts.length == 4);
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Such as "Gelijke delen (kosten)". */
    Text label() {
        if (method != Method.EQUAL_SHARES) {
            return method.label();
        }
        Text worth = Words.inShort(utility);
        return Text.of(method.label().nl() + " (" + worth.nl() + ")", method.label().en() + " (" + worth.en() + ")");
    }

    /** What must be fixed before the votes are counted: worth, start, step, stop, what follows, ties. */
    List<Text> text(String seed) {
        List<Text> text = new ArrayList<>();
        if (method == Method.HAND) {
            return text;
        }
        if (method.byScores()) {
            text.add(Text.of("Waarde: per criterium het gemiddelde van de leden maal het gewicht; wat niemand woog, telt als 0.",
                    "Worth: per criterion the mean of the members times the weight; what nobody weighed counts as 0."));
        } else if (method != Method.PHRAGMEN) {
            text.add(Words.worth(utility));
        }
        switch (method) {
            case SCORE, VOTES -> text.add(Text.of("Stoppen: pas aan het eind van de lijst; wat niet past, wordt overgeslagen.", "Stop: only at the end of the list; what does not fit is skipped."));
            case BEST_SCORE, BEST_VOTES -> text.add(Text.of("Stoppen: als bewezen is dat geen ander pakket meer waard is.", "Stop: when it is proved that no other set is worth more."));
            case PHRAGMEN -> text.add(Text.of("Begin: iedereen op nul. Stoppen: zodra de eerstvolgende meer zou kosten dan er is.", "Start: everybody at zero. Stop: as soon as the next one would cost more than there is."));
            case EQUAL_SHARES -> {
                text.add(integral ? Text.of("Begin: budget gedeeld door stembiljetten, naar beneden afgerond op hele euro's.", "Start: budget divided by ballots, rounded down to whole euros.")
                        : Text.of("Begin: budget gedeeld door stembiljetten, precies.", "Start: budget divided by ballots, exactly."));
                text.add(Words.completion(completion));
            }
            case HAND -> throw new IllegalStateException();
        }
        text.add(seed.isEmpty() ? Text.of("Gelijke stand: het kenmerk beslist, teken voor teken (\"10\" voor \"2\").", "Ties: the id decides, character by character (\"10\" before \"2\").")
                : Text.of("Gelijke stand: eerst de laagste kosten, dan de meeste steun, dan het lot dat volgt uit het getal " + seed + ".",
                        "Ties: first the lowest cost, then the most support, then the lot that follows from the number " + seed + "."));
        return text;
    }
}
