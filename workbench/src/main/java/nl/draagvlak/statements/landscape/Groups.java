package nl.draagvlak.statements.landscape;

import nl.draagvlak.methods.opinion.Group;
import nl.draagvlak.methods.opinion.Landscape;

/** Who belongs to which group after small groups were put with their nearest, so that every group that is shown has enough people. */
final class Groups {

    private Groups() {}

    /**
     * Labels per participant, numbered from 0 without gaps, −1 for nobody's.
     *
     * @return null when nothing has to be merged
     */
    static int[] merged(Landscape landscape, int least) {
        int count = landscape.groups().size();
        int[] into = new int[count];
        int[] size = new int[count];
        double[][] middle = new double[count][];
        for (int g = 0; g < count; g++) {
            Group group = landscape.groups().get(g);
            into[g] = g;
            size[g] = group.size();
            middle[g] = new double[] {group.x(), group.y()};
        }
        boolean changed = false;
        for (int small = smallest(size); small >= 0 && size[small] < least && others(size, small); small = smallest(size)) {
            int near = nearest(middle, size, small);
            for (int k = 0; k < 2; k++) {
                middle[near][k] = (middle[near][k] * size[near] + middle[small][k] * size[small]) / (size[near] + size[small]);
            }
            size[near] += size[small];
            size[small] = 0;
            for (int g = 0; g < count; g++) {
                into[g] = into[g] == small ? near : into[g];
            }
            changed = true;
        }
        return changed ? labels(landscape.groupOf(), into, size) : null;
    }

    private static int[] labels(int[] groupOf, int[] into, int[] size) {
        int[] number = new int[size.length];
        int next = 0;
        for (int g = 0; g < size.length; g++) {
            number[g] = size[g] > 0 ? next++ : -1;
        }
        int[] labels = new int[groupOf.length];
        for (int u = 0; u < labels.length; u++) {
            labels[u] = groupOf[u] < 0 ? -1 : number[into[groupOf[u]]];
        }
        return labels;
    }

    private static int smallest(int[] size) {
        int smallest = -1;
        for (int g = 0; g < size.length; g++) {
            if (size[g] > 0 && (smallest < 0 || size[g] < size[smallest])) {
                smallest = g;
            }
        }
        return smallest;
    }

    private static boolean others(int[] size, int but) {
        for (int g = 0; g < size.length; g++) {
            if (g != but && size[g] > 0) {
                return true;
            }
        }
        return false;
    }

    private static int nearest(double[][] middle, int[] size, int from) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int g = 0; g < size.length; g++) {
            double distance = Math.hypot(middle[g][0] - middle[from][0], middle[g][1] - middle[from][1]);
            if (g != from && size[g] > 0 && distance < least) {
                nearest = g;
                least = distance;
            }
        }
        return nearest;
    }
}
