package nl.draagvlak.budget.choosing;

import nl.draagvlak.programme.Text;

/** One candidate cannot go without another, or not together with it. */
record Condition(String code, Relation relation, String other) {

    enum Relation {
        NEEDS("heeft nodig", "needs"),
        EXCLUDES("kan niet samen met", "cannot go with");

        private final Text label;

        Relation(String nl, String en) {
            label = Text.of(nl, en);
        }

        Text label() {
            return label;
        }
    }
}
