package nl.draagvlak.process;

import java.util.List;
import nl.draagvlak.programme.Text;

/** The questions that the Beleidskompas asks of every policy, in our own words, and the kinds of things that answer them. */
enum CompassQuestion {
    WHO("Wie zijn erbij betrokken, en waarom zij?", "Who is involved, and why they?",
            "De perspectieven die nodig zijn en wat mensen zeiden.", "The perspectives that are needed and what people said.",
            "statement", "quote"),
    PROBLEM("Wat is het probleem, en waar komt het door?", "What is the problem, and where does it come from?",
            "De opgave, de problemen en hun oorzaken.", "The opgave, the problems and their causes.",
            "problem", "cause"),
    GOAL("Wat willen wij bereiken?", "What do we want to reach?",
            "De ambitie en de doelen.", "The ambition and the goals.",
            "strategic-goal", "goal"),
    OPTIONS("Wat kunnen wij doen, en wat brengt elke keuze mee?", "What can we do, and what does each choice bring about?",
            "De interventies met hun gevolgen.", "The interventions with their consequences.",
            "intervention"),
    CHOICE("Wat kiezen wij, wie voert het uit en hoe zien wij of het werkt?", "What do we choose, who carries it out and how do we see whether it works?",
            "De acties, hun resultaten en de indicatoren.", "The actions, their results and the indicators.",
            "action", "result", "indicator");

    private final Text question;
    private final Text explanation;
    private final List<String> kinds;

    CompassQuestion(String nl, String en, String explanationNl, String explanationEn, String... kinds) {
        this.question = Text.of(nl, en);
        this.explanation = Text.of(explanationNl, explanationEn);
        this.kinds = List.of(kinds);
    }

    /** Counts from 1. */
    int number() {
        return ordinal() + 1;
    }

    Text question() {
        return question;
    }

    Text explanation() {
        return explanation;
    }

    /** Names of kinds; a later step may not be there yet. */
    List<String> kinds() {
        return kinds;
    }
}
