package nl.draagvlak.disclosure;

import nl.draagvlak.programme.Text;

/** What one quote can be used for. Who said it answers for each of them by itself; without an answer the words stay with the team. */
public enum Use {
    /** In the anthology that the team and the bodies of the programme read, without a name. */
    ANTHOLOGY("in de bloemlezing", "in the anthology", "Mag dit, zonder uw naam, in de bloemlezing staan?", "May this stand in the anthology, without your name?"),
    /** In the plan, beside what follows from it. */
    PLAN("in het plan", "in the plan", "Mag dit, zonder uw naam, in het plan staan?", "May this stand in the plan, without your name?"),
    /** In what anybody can read and download. */
    PUBLIC("openbaar", "public", "Mag iedereen dit lezen, zonder uw naam, ook op internet?", "May everybody read this, without your name, also on the internet?");

    private final Text label;
    private final Text question;

    Use(String nl, String en, String questionNl, String questionEn) {
        this.label = Text.of(nl, en);
        this.question = Text.of(questionNl, questionEn);
    }

    public Text label() {
        return label;
    }

    /** With a capital, to stand above what is said of it. */
    public Text heading() {
        return Text.of(capital(label.nl()), capital(label.en()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase() + words.substring(1);
    }

    /** As it is asked of who said it. */
    public Text question() {
        return question;
    }
}
