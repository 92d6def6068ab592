package nl.draagvlak.methods.opinion;

/**
 * What one group thinks of one statement, compared with all other groups together.
 *
 * @param statement the statement
 * @param inside    votes of the members
 * @param outside   votes of the members of all other groups
 */
public record Stance(int statement, Tally inside, Tally outside) {

    /** How many times as likely members are to agree as others are. */
    public double agreeRatio() {
        return inside.agreeShare() / outside.agreeShare();
    }

    /** How many times as likely members are to disagree as others are. */
    public double disagreeRatio() {
        return inside.disagreeShare() / outside.disagreeShare();
    }

    /** Standard errors by which members agree more than others. */
    public double agreeRatioZ() {
        return Tally.between(inside.agrees(), inside.seen(), outside.agrees(), outside.seen());
    }

    /** Standard errors by which members disagree more than others. */
    public double disagreeRatioZ() {
        return Tally.between(inside.disagrees(), inside.seen(), outside.disagrees(), outside.seen());
    }

    /** Whether the group stands out by agreeing, rather than by disagreeing. */
    public boolean byAgreeing() {
        return agreeRatioZ() > disagreeRatioZ();
    }

    /** r·z_r·p·z_p for the side on which the group stands out: how well the statement stands for it. */
    double strength() {
        return byAgreeing() ? agreeStrength() : disagreeRatio() * disagreeRatioZ() * inside.disagreeShare() * inside.disagreeZ();
    }

    double agreeStrength() {
        return agreeRatio() * agreeRatioZ() * inside.agreeShare() * inside.agreeZ();
    }

    /** Whether members clearly agree, and clearly more than others; or disagree likewise. */
    boolean sufficient() {
        return agreeRatioZ() > Tally.SIGNIFICANT && inside.agreeZ() > Tally.SIGNIFICANT
                || disagreeRatioZ() > Tally.SIGNIFICANT && inside.disagreeZ() > Tally.SIGNIFICANT;
    }
}
