package nl.draagvlak.methods.allocation;

import java.util.Locale;

/** What a project that is carried out is worth to who voted for it. */
public enum Utility {
    /** Its cost: who approves of a dearer project is satisfied more. */
    COST,
    /** One. */
    CARDINALITY,
    /** The points given to it; for cumulative and scoring ballots. */
    POINTS,
    /** Length of the ballot − 1 − its place on it, counted from 0: the last one of a ballot is worth nothing. For ordinal ballots. */
    BORDA;

    /** As on the command line: {@code cardinality}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is usual for a kind of ballot: points, Borda, and cost for approvals. */
    public static Utility usual(VoteType type) {
        return type.points() ? POINTS : type == VoteType.ORDINAL ? BORDA : COST;
    }
}
