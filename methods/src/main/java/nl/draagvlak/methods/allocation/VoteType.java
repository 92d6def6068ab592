package nl.draagvlak.methods.allocation;

import java.util.Locale;

/** What a ballot says, as Pabulib files name it. */
public enum VoteType {
    /** A set of projects. */
    APPROVAL,
    /** One project. */
    CHOOSE_1,
    /** Points out of a number that each voter has to divide. */
    CUMULATIVE,
    /** Points for each project by itself. */
    SCORING,
    /** Projects with the best first. */
    ORDINAL;

    /** As in the files: {@code choose-1}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether ballots of this kind carry points. */
    public boolean points() {
        return this == CUMULATIVE || this == SCORING;
    }
}
