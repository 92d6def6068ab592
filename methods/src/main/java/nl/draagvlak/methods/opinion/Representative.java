package nl.draagvlak.methods.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The statements that stand for a group: those on which it differs from the others, with one it agrees with in front (the rules of Polis). */
final class Representative {

    private static final int MOST = 5;

    private Representative() {}

    /** @param stances those of the group on each statement that was not moderated out, in order of statement */
    static List<Stance> of(List<Stance> stances) {
        List<Stance> sufficient = new ArrayList<>();
        Stance best = null;
        Stance bestAgree = null;
        for (Stance stance : stances) {
            if (stance.sufficient()) {
                sufficient.add(stance);
            }
            if (sufficient.isEmpty() && (best == null || larger(stance) > larger(best))) {
                best = stance;
            }
            if (betterAgree(stance, bestAgree)) {
                bestAgree = stance;
            }
        }
        if (sufficient.isEmpty()) {
            Stance only = bestAgree != null ? bestAgree : best;
            return only == null ? List.of() : List.of(only);
        }
        sufficient.sort(Comparator.comparingDouble(Stance::strength).reversed());
        if (bestAgree != null) {
            sufficient.remove(bestAgree);
            sufficient.addFirst(bestAgree);
        }
        List<Stance> shown = new ArrayList<>(sufficient.subList(0, Math.min(MOST, sufficient.size())));
        shown.sort(Comparator.comparing(Stance::byAgreeing).reversed());
        return List.copyOf(shown);
    }

    private static double larger(Stance stance) {
        return Math.max(stance.agreeRatioZ(), stance.disagreeRatioZ());
    }

    /** A statement that nobody of the group agreed or disagreed with is no candidate. */
    private static boolean betterAgree(Stance stance, Stance present) {
        Tally inside = stance.inside();
        if (inside.agrees() == 0 && inside.disagrees() == 0) {
            return false;
        }
        if (present == null) {
            return inside.agreeZ() > Tally.SIGNIFICANT || stance.agreeRatio() > 1 && inside.agreeShare() > 0.5;
        }
        if (present.agreeRatio() > 1) {
            return stance.agreeStrength() > present.agreeStrength();
        }
        return inside.agreeShare() * inside.agreeZ() > present.inside().agreeShare() * present.inside().agreeZ();
    }
}
