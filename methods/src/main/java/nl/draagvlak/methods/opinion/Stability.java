package nl.draagvlak.methods.opinion;

/**
 * How firmly the groups stand: the participants are drawn again and again with return, each time the groups are made from other starts, and everybody
 * is put in the group they would then belong to. The adjusted Rand index says how far that is the division that was shown: 1 the same, 0 no more
 * alike than chance.
 *
 * @param resamples     how often was drawn
 * @param mean          mean of the index, with as many groups as shown
 * @param low           a tenth of the draws came out lower
 * @param high          a tenth of the draws came out higher
 * @param shares        per number of groups (index) the share of draws that would have chosen it
 * @param seeds         mean of the index when nothing is drawn again and only the starts differ
 * @param planeRedrawn  whether the components were made anew in each draw; in very large conversations, where they hardly move, they were kept
 */
public record Stability(int resamples, double mean, double low, double high, double[] shares, double seeds, boolean planeRedrawn) {}
