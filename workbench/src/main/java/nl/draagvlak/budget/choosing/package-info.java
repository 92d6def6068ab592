/** Choosing within limits: candidates, ballots, rules for dividing, the cut line, scenarios side by side and the decision. */
package nl.draagvlak.budget.choosing;
