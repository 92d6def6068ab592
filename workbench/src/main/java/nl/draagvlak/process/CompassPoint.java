package nl.draagvlak.process;

import static nl.draagvlak.process.CompassQuestion.GOAL;
import static nl.draagvlak.process.CompassQuestion.IMPACTS;
import static nl.draagvlak.process.CompassQuestion.OPTIONS;
import static nl.draagvlak.process.CompassQuestion.PREFERRED;
import static nl.draagvlak.process.CompassQuestion.PROBLEM;
import static nl.draagvlak.process.CompassQuestion.STAKEHOLDERS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Text;

/** The questions by which a main question of the Beleidskompas is answered, each with the kinds of things in the thread that answer it and where those are made. */
public enum CompassPoint {
    INTEREST(STAKEHOLDERS, "0-1", "Wie hebben direct of indirect belang bij het vraagstuk?", "Who has a direct or indirect interest in the issue?", "/belanghebbenden"),
    KNOWLEDGE(STAKEHOLDERS, "0-2", "Wie hebben kennis van en ervaring met het vraagstuk?", "Who knows the issue and has experience with it?", "/bijeenkomsten", "statement"),
    INVOLVING(STAKEHOLDERS, "0-3", "Hoe worden belanghebbenden in elke fase betrokken?", "How are stakeholders involved in every phase?", "/aanpak"),
    SUPPOSED(PROBLEM, "1-1", "Wat is vermoedelijk het probleem?", "What is the problem supposed to be?", "/problemen", "problem"),
    CAUSES(PROBLEM, "1-2", "Wat zijn de oorzaken van het probleem?", "What are the causes of the problem?", "/problemen", "cause"),
    SIZE(PROBLEM, "1-3", "Wat is de omvang van het probleem?", "How large is the problem?", "/effect", "indicator"),
    STANDING(PROBLEM, "1-4", "Wat is het huidige beleid, en wat leren evaluaties daarvan?", "What is present policy, and what do its evaluations teach?", "/interventies"),
    NOTHING(PROBLEM, "1-5", "Wat gebeurt er als de overheid niets doet, en wat rechtvaardigt ingrijpen?", "What happens when government does nothing, and what justifies acting?", ""),
    GOALS(GOAL, "2-1", "Wat zijn de beleidsdoelen?", "What are the policy goals?", "/doelen", "strategic-goal", "goal"),
    WELFARE(GOAL, "2-2", "Aan welke duurzame ontwikkelingsdoelen en brede welvaart dragen de doelen bij?", "To which sustainable development goals and broad welfare do the goals contribute?", ""),
    LIMITS(GOAL, "2-3", "Welke randvoorwaarden en criteria zijn er, zoals geld?", "Which conditions and criteria are there, such as money?", "/aanpak"),
    BEHAVIOUR(GOAL, "2-4", "Van wie wordt ander gedrag verwacht, en wat houdt het huidige in stand?", "Of whom is other behaviour expected, and what keeps the present one going?", ""),
    FOOTHOLDS(OPTIONS, "3-1", "Wat zijn kansrijke aangrijpingspunten voor beleid?", "What are promising points to act on?", "/problemen"),
    OPTION(OPTIONS, "3-2", "Wat zijn kansrijke beleidsopties?", "What are promising options?", "/interventies", "intervention"),
    THEORY(OPTIONS, "3-3", "Wat is de beleidstheorie per optie: waarom werkt het?", "What is the theory of each option: why does it work?", "/interventies"),
    PEOPLE(IMPACTS, "4-1", "Wat zijn de gevolgen voor mens, maatschappij en milieu?", "What are the consequences for people, society and the environment?", "/interventies"),
    SPREAD(IMPACTS, "4-2", "Hoe zijn de gevolgen verdeeld over doelgroepen?", "How are the consequences spread over groups?", "/interventies"),
    ELSEWHERE(IMPACTS, "4-3", "Wat zijn de gevolgen buiten Nederland?", "What are the consequences outside the Netherlands?", ""),
    LATER(IMPACTS, "4-4", "Wat zijn de gevolgen voor toekomstige generaties?", "What are the consequences for future generations?", ""),
    TESTS(IMPACTS, "4-5", "Welke verplichte toetsen zijn nodig?", "Which obligatory assessments are needed?", ""),
    CHOSEN(PREFERRED, "5-1", "Wat is de voorkeursoptie?", "What is the preferred option?", "/acties", "action"),
    WEIGHED(PREFERRED, "5-2", "Hoe doeltreffend, doelmatig en uitvoerbaar is zij, en wat betekent zij breed?", "How effective, efficient and feasible is it, and what does it mean at large?", "/acties"),
    RISKS(PREFERRED, "5-3", "Wat zijn de risico’s en onzekerheden?", "What are the risks and uncertainties?", ""),
    MONITORING(PREFERRED, "5-4", "Hoe wordt gevolgd en geëvalueerd of het werkt?", "How is it followed and evaluated whether it works?", "/effect", "result", "indicator", "question");

    private final CompassQuestion question;
    private final String key;
    private final Text words;
    private final String path;
    private final List<String> kinds;

    CompassPoint(CompassQuestion question, String key, String nl, String en, String path, String... kinds) {
        this.question = question;
        this.key = key;
        this.words = Text.of(nl, en);
        this.path = path;
        this.kinds = List.of(kinds);
    }

    public CompassQuestion question() {
        return question;
    }

    /** Such as 1-3; stays the same for ever. */
    public String key() {
        return key;
    }

    public Text words() {
        return words;
    }

    /** Where the answer is made, below the programme's address; empty when only one's own words answer it. */
    String path() {
        return path;
    }

    /** Names of kinds; a later step may not be there yet. */
    List<String> kinds() {
        return kinds;
    }

    static Optional<CompassPoint> find(String key) {
        return Arrays.stream(values()).filter(point -> point.key.equals(key)).findFirst();
    }
}
