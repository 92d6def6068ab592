package nl.draagvlak.methods.opinion;

/** How well base clusters lie in their own group rather than in the next one (P. Rousseeuw, J. Comput. Appl. Math. 20, 1987), in [−1, 1]. */
final class Silhouette {

    private Silhouette() {}

    /** The mean over base clusters, each counted once; one that is alone in its group scores 0. */
    static double mean(BaseClusters base, int[] owner, int k) {
        int[] sizes = new int[k];
        for (int group : owner) {
            sizes[group]++;
        }
        double sum = 0;
        for (int i = 0; i < base.size(); i++) {
            double[] distance = new double[k];
            for (int j = 0; j < base.size(); j++) {
                distance[owner[j]] += Math.hypot(base.x[i] - base.x[j], base.y[i] - base.y[j]);
            }
            if (sizes[owner[i]] > 1) {
                double own = distance[owner[i]] / (sizes[owner[i]] - 1);
                double next = Double.MAX_VALUE;
                for (int group = 0; group < k; group++) {
                    if (group != owner[i] && sizes[group] > 0) {
                        next = Math.min(next, distance[group] / sizes[group]);
                    }
                }
                double larger = Math.max(own, next);
                sum += next == Double.MAX_VALUE || larger == 0 ? 0 : (next - own) / larger;
            }
        }
        return sum / base.size();
    }
}
