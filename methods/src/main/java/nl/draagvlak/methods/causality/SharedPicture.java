package nl.draagvlak.methods.causality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How shared one part of a map is, from votes by people of several groups. A group of fewer than {@code k} voters is never told of by itself: the small
 * ones are told of together, and when they are too few even then they are left out of everything, the total included, so that nothing can be reckoned back.
 *
 * @param groups    the groups that may be told of, in the order given
 * @param rest      the small groups together; null when there are too few
 * @param voters    in what may be told; 0 when nothing may
 */
public record SharedPicture<G>(Map<G, Count> groups, Count rest, int voters) {

    /** From this share on a part is shared, and up to one minus it, it is not. */
    public static final double MOST = 2.0 / 3;

    /** Votes of one group: whole numbers from 0. */
    public record Count(int agree, int disagree, int unsure) {
        public Count {
            if (agree < 0 || disagree < 0 || unsure < 0) {
                throw new IllegalArgumentException("a count is at least 0");
            }
        }

        public int voters() {
            return agree + disagree + unsure;
        }

        /** The share that agrees of those who agree or disagree, 0 to 1; empty when nobody does either. */
        public OptionalDouble share() {
            return agree + disagree == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agree / (agree + disagree));
        }

        Count plus(Count other) {
            return new Count(agree + other.agree, disagree + other.disagree, unsure + other.unsure);
        }
    }

    /** How shared something is. */
    public enum Verdict { TOO_FEW, SHARED, DIVIDED, NOT_SHARED }

    /**
     * @param votes per group; a group without a name is given as null, and counts with the small ones
     * @param k     the smallest group that may be told of, at least 2
     */
    public static <G> SharedPicture<G> of(Map<G, Count> votes, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("a threshold below 2 protects nobody");
        }
        Map<G, Count> told = new LinkedHashMap<>();
        Count rest = new Count(0, 0, 0);
        for (Map.Entry<G, Count> each : votes.entrySet()) {
            if (each.getKey() != null && each.getValue().voters() >= k) {
                told.put(each.getKey(), each.getValue());
            } else {
                rest = rest.plus(each.getValue());
            }
        }
        boolean enough = rest.voters() >= k;
        int voters = told.values().stream().mapToInt(Count::voters).sum() + (enough ? rest.voters() : 0);
        return new SharedPicture<>(told, enough ? rest : null, voters);
    }

    /** All votes that may be told of together. */
    public Count total() {
        Count total = rest == null ? new Count(0, 0, 0) : rest;
        for (Count count : groups.values()) {
            total = total.plus(count);
        }
        return total;
    }

    /** Shared when two thirds of those with a view agree, in the whole and in every group told of; not shared when two thirds of all disagree. */
    public Verdict verdict() {
        OptionalDouble all = total().share();
        if (voters == 0 || all.isEmpty()) {
            return Verdict.TOO_FEW;
        }
        if (all.getAsDouble() <= 1 - MOST) {
            return Verdict.NOT_SHARED;
        }
        boolean everywhere = groups.values().stream().map(Count::share).filter(OptionalDouble::isPresent).allMatch(share -> share.getAsDouble() >= MOST);
        return all.getAsDouble() >= MOST && everywhere ? Verdict.SHARED : Verdict.DIVIDED;
    }

    /** How far apart the groups told of are: the highest share less the lowest, 0 to 1; empty with fewer than two of them. */
    public OptionalDouble apart() {
        List<Double> shares = new ArrayList<>();
        groups.values().forEach(count -> count.share().ifPresent(shares::add));
        if (shares.size() < 2) {
            return OptionalDouble.empty();
        }
        double high = shares.stream().mapToDouble(d -> d).max().orElseThrow();
        double low = shares.stream().mapToDouble(d -> d).min().orElseThrow();
        return OptionalDouble.of(high - low);
    }
}
