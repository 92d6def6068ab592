package nl.draagvlak.people;

import nl.draagvlak.programme.Text;

/** What a person is in a programme. A person may be several. */
public enum Role {
    TEAM("Programmateam", "Programme team"),
    FACILITATOR("Gespreksleider", "Facilitator"),
    WORKING_GROUP("Werkgroep", "Working group"),
    STEERING_GROUP("Stuurgroep", "Steering group"),
    HOLDER("Actiehouder", "Action holder"),
    PARTICIPANT("Deelnemer", "Participant"),
    PUBLIC("Publiek", "Public");

    private final Text label;

    Role(String nl, String en) {
        this.label = Text.of(nl, en);
    }

    public Text label() {
        return label;
    }
}
