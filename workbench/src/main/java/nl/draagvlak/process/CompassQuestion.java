package nl.draagvlak.process;

import java.util.Arrays;
import java.util.List;
import nl.draagvlak.programme.Text;

/** The five main questions of the Beleidskompas (Kenniscentrum voor beleid en regelgeving, 2023), and the one about stakeholders that goes with each of them. */
public enum CompassQuestion {
    STAKEHOLDERS("Wie zijn belanghebbenden en waarom?", "Who are the stakeholders and why?"),
    PROBLEM("Wat is het probleem?", "What is the problem?"),
    GOAL("Wat is het beoogde doel?", "What is the intended goal?"),
    OPTIONS("Wat zijn opties om het doel te realiseren?", "What are options to reach the goal?"),
    IMPACTS("Wat zijn de gevolgen van deze opties?", "What are the consequences of these options?"),
    PREFERRED("Wat is de voorkeursoptie?", "What is the preferred option?");

    private final Text question;

    CompassQuestion(String nl, String en) {
        this.question = Text.of(nl, en);
    }

    public Text question() {
        return question;
    }

    /** From 1 to 5; 0 for the question that goes with all of them. */
    public int number() {
        return ordinal();
    }

    List<CompassPoint> points() {
        return Arrays.stream(CompassPoint.values()).filter(point -> point.question() == this).toList();
    }
}
