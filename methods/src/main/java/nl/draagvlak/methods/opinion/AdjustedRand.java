package nl.draagvlak.methods.opinion;

/** How alike two divisions of the same people are, corrected for chance (L. Hubert, P. Arabie, "Comparing partitions", J. Classif. 2, 1985). */
final class AdjustedRand {

    private AdjustedRand() {}

    /**
     * 1 for the same division, about 0 for divisions that have nothing to do with each other.
     *
     * @param weights how many people each pair of labels stands for
     */
    static double index(int[] first, int[] second, int[] weights) {
        int rows = largest(first) + 1;
        int columns = largest(second) + 1;
        long[][] together = new long[rows + 1][columns + 1];
        for (int i = 0; i < first.length; i++) {
            together[first[i]][second[i]] += weights[i];
            together[first[i]][columns] += weights[i];
            together[rows][second[i]] += weights[i];
            together[rows][columns] += weights[i];
        }
        double cells = 0;
        double byRow = 0;
        double byColumn = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells += pairs(together[i][j]);
            }
            byRow += pairs(together[i][columns]);
        }
        for (int j = 0; j < columns; j++) {
            byColumn += pairs(together[rows][j]);
        }
        double all = pairs(together[rows][columns]);
        double expected = all == 0 ? 0 : byRow * byColumn / all;
        double most = (byRow + byColumn) / 2;
        return most == expected ? 1 : (cells - expected) / (most - expected);
    }

    private static double pairs(long people) {
        return people * (people - 1.0) / 2;
    }

    private static int largest(int[] labels) {
        int largest = 0;
        for (int label : labels) {
            largest = Math.max(largest, label);
        }
        return largest;
    }
}
