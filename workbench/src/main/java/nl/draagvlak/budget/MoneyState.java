package nl.draagvlak.budget;

import java.math.BigDecimal;

/**
 * A year's money and people, against what there is.
 *
 * @param known     what there is; a year of zeros when nothing was said of it
 * @param described whether something was said of it
 * @param actions   what the actions in the plan cost
 * @param projects  what the bridge projects cost: ideas do not count yet, a stopped one counts for what was paid
 * @param fte       how many people the actions take
 * @param committed what was promised to somebody
 * @param paid      what was paid
 */
public record MoneyState(BudgetYear known, boolean described, long actions, long projects, BigDecimal fte, long committed, long paid) {

    static MoneyState unknown(int year) {
        return new MoneyState(new BudgetYear(year, 0, 0, 0, null, ""), false, 0, 0, BigDecimal.ZERO, 0, 0);
    }

    public int year() {
        return known.year();
    }

    public long limit() {
        return known.limit();
    }

    /** Everything that is planned, the costs of the programme itself among it. */
    public long planned() {
        return actions + projects + known.projectCosts();
    }

    /** How much more is planned than there is; 0 when it fits. */
    public long over() {
        return described ? Math.max(0, planned() - limit()) : 0;
    }

    /** What is left to plan; 0 when there is too little. */
    public long free() {
        return Math.max(0, limit() - planned());
    }

    /** What remains for actions after bridge projects and the costs of the programme itself. */
    public long roomForActions() {
        return Math.max(0, limit() - projects - known.projectCosts());
    }

    public boolean tooFewPeople() {
        return known.fte() != null && fte.compareTo(known.fte()) > 0;
    }
}
