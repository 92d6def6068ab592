package nl.draagvlak.methods.opinion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gives groups their ids: those of the former groups with which they share most members, and the smallest free ones, larger groups first. */
final class GroupNames {

    private GroupNames() {}

    /** @param groupOf per participant the group, numbered from 0, or −1. @return the id of each group */
    static int[] ids(int[] groupOf, Landscape former) {
        int groups = IntStream.of(groupOf).max().orElse(-1) + 1;
        int[] sizes = new int[groups];
        for (int group : groupOf) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        int[] ids = new int[groups];
        Arrays.fill(ids, -1);
        BitSet taken = new BitSet();
        if (former != null) {
            inherit(groupOf, former, ids, taken);
        }
        IntStream.range(0, groups).filter(group -> ids[group] < 0).boxed().sorted(Comparator.comparingInt(group -> -sizes[group])).forEach(group -> {
            ids[group] = taken.nextClearBit(0);
            taken.set(ids[group]);
        });
        return ids;
    }

    private static void inherit(int[] groupOf, Landscape former, int[] ids, BitSet taken) {
        int[][] shared = new int[ids.length][former.groups().size()];
        for (int participant = 0; participant < Math.min(groupOf.length, former.groupOf().length); participant++) {
            if (groupOf[participant] >= 0 && former.groupOf()[participant] >= 0) {
                shared[groupOf[participant]][former.groupOf()[participant]]++;
            }
        }
        while (true) {
            int best = -1;
            int bestFormer = -1;
            for (int group = 0; group < ids.length; group++) {
                for (int before = 0; before < former.groups().size(); before++) {
                    boolean free = ids[group] < 0 && !taken.get(former.groups().get(before).id());
                    if (free && shared[group][before] > (best < 0 ? 0 : shared[best][bestFormer])) {
                        best = group;
                        bestFormer = before;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            ids[best] = former.groups().get(bestFormer).id();
            taken.set(ids[best]);
        }
    }
}
