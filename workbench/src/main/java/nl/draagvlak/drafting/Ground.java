package nl.draagvlak.drafting;

import nl.draagvlak.programme.Text;

/** What a version of the plan was frozen for. */
public enum Ground {
    DECISION("Besluit", "Decision"),
    MOTION("Motie", "Motion"),
    PROMISE("Toezegging", "Promise"),
    REMARK("Opmerkingen van meelezers", "Remarks of readers"),
    NEW_FIGURE("Nieuw cijfer", "New figure");

    private final Text label;

    Ground(String nl, String en) {
        this.label = Text.of(nl, en);
    }

    public Text label() {
        return label;
    }
}
