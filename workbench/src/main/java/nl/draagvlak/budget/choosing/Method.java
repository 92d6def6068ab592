package nl.draagvlak.budget.choosing;

import nl.draagvlak.methods.allocation.Rule;
import nl.draagvlak.programme.Text;

/** How a set of candidates comes about, each explained in two sentences. */
enum Method {
    SCORE("Op score", "By score",
            "De kandidaat met de hoogste gewogen score op de criteria komt eerst, en zo verder naar beneden. Wat niet meer past, wordt overgeslagen; wat daarna komt en wel past, komt erin.",
            "The candidate with the highest weighted score by the criteria comes first, and so on downwards. What no longer fits is skipped; what comes after and fits is taken."),
    BEST_SCORE("Beste pakket op score", "Best set by score",
            "Van alle pakketten die binnen geld en mensen passen, komt het pakket met de hoogste som van scores. Dat is precies uitgerekend: geen ander pakket haalt meer.",
            "Of all sets that fit within money and people, the one with the highest sum of scores is taken. It is worked out exactly: no other set reaches more."),
    VOTES("Op stemmen", "By votes",
            "De kandidaat met de meeste steun per euro komt eerst, en zo verder naar beneden. Wat niet meer past, wordt overgeslagen; een meerderheid kan zo bijna alles krijgen.",
            "The candidate with the most support per euro comes first, and so on downwards. What no longer fits is skipped; a majority can get nearly everything this way."),
    BEST_VOTES("Beste pakket op stemmen", "Best set by votes",
            "Van alle pakketten die passen, komt het pakket dat de stemmers samen het meest waard is. Dat is precies uitgerekend, maar kijkt niet of elke groep iets krijgt.",
            "Of all sets that fit, the one that is worth the most to the voters together is taken. It is worked out exactly, but does not look whether every group gets something."),
    EQUAL_SHARES("Gelijke delen", "Equal shares",
            "Elke stemmer krijgt een even groot deel van het budget en betaalt daaruit mee aan wat hij koos. Zo beslist een groep van een kwart van de stemmers over ongeveer een kwart van het geld.",
            "Every voter gets an equal share of the budget and pays from it for what they chose. So a group of a quarter of the voters decides about roughly a quarter of the money."),
    PHRAGMEN("Phragmén", "Phragmén",
            "Elke stemmer spaart even snel; zodra de stemmers voor een kandidaat samen genoeg hebben, komt die erin. Het stopt zodra de volgende niet meer past.",
            "Every voter saves at the same pace; as soon as the voters for a candidate have enough together, it is taken. It stops as soon as the next one does not fit."),
    HAND("Met de hand", "By hand",
            "De groep stelt het pakket zelf samen. De berekening laat alleen zien wat het kost en wat het breekt.",
            "The group puts the set together itself. The reckoning only shows what it costs and what it breaks.");

    private final Text label;
    private final Text explanation;

    Method(String nl, String en, String explainedNl, String explainedEn) {
        label = Text.of(nl, en);
        explanation = Text.of(explainedNl, explainedEn);
    }

    Text label() {
        return label;
    }

    /** Two sentences. */
    Text explanation() {
        return explanation;
    }

    /** Whether the ballots decide, and not the scores by criteria or a hand. */
    boolean byBallots() {
        return this == VOTES || this == BEST_VOTES || this == EQUAL_SHARES || this == PHRAGMEN;
    }

    boolean byScores() {
        return this == SCORE || this == BEST_SCORE;
    }

    /** The rule of the mathematics for a method by ballots. */
    Rule rule() {
        return switch (this) {
            case VOTES -> Rule.GREEDY;
            case BEST_VOTES -> Rule.WELFARE;
            case EQUAL_SHARES -> Rule.EQUAL_SHARES;
            case PHRAGMEN -> Rule.PHRAGMEN;
            case SCORE, BEST_SCORE, HAND -> throw new IllegalStateException(this + " does not go by ballots");
        };
    }
}
