package nl.draagvlak.drafting.text;

import java.util.List;

/** Lines of two texts that are the same or much alike, to lay beside each other. */
public final class Wordings {

    private Wordings() {}

    /** For each line of the newer text the line of the older one that it is, or -1. The places rise: what moved counts as gone and come. */
    public static int[] inOrder(List<String> before, List<String> after) {
        Alignment alignment = Alignment.of(before, after);
        int size = after.size();
        int[] best = new int[size];
        int[] from = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            from[i] = -1;
            if (alignment.same(i) < 0) {
                continue;
            }
            best[i] = 1;
            for (int earlier = 0; earlier < i; earlier++) {
                if (best[earlier] + 1 > best[i] && alignment.same(earlier) >= 0 && alignment.same(earlier) < alignment.same(i)) {
                    best[i] = best[earlier] + 1;
                    from[i] = earlier;
                }
            }
            if (last < 0 || best[i] > best[last]) {
                last = i;
            }
        }
        int[] same = new int[size];
        java.util.Arrays.fill(same, -1);
        for (int i = last; i >= 0; i = from[i]) {
            same[i] = alignment.same(i);
        }
        return same;
    }
}
