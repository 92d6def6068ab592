package nl.draagvlak.drafting;

import java.util.Arrays;
import java.util.Optional;
import nl.draagvlak.programme.Text;

/** The fixed parts of the plan, in their order. Between {@link #GOALS} and {@link #COVERAGE} stands a section for every action line. */
enum Part {
    INTRODUCTION("inleiding", "Inleiding", "Introduction",
            "Waarom dit plan er is, voor wie, en wat een lezer ervan mag verwachten.", "Why this plan exists, for whom, and what a reader may expect of it."),
    PROBLEM("probleem", "Het probleem in het kort", "The problem in brief",
            "Wat er aan de hand is, in enkele zinnen. De problemen met hun oorzaken komen er vanzelf onder.",
            "What is going on, in a few sentences. The problems with their causes follow by themselves."),
    VISION("visie", "Visie en ambitie", "Vision and ambition",
            "Een inleiding op de visie. De huidige en de gewenste situatie, de ambitie en het ambitieniveau komen er vanzelf onder.",
            "An introduction to the vision. The present and the desired situation, the ambition and its level follow by themselves."),
    GOALS("doelen", "Doelen", "Goals",
            "Hoe de doelen samenhangen. De doelen zelf komen er vanzelf onder.", "How the goals belong together. The goals themselves follow by themselves."),
    COVERAGE("dekking", "Welke acties voor welke vorm", "Which actions for which form",
            "Wat opvalt in de tabel, en waarom sommige vakken leeg zijn.", "What stands out in the table, and why some cells are empty."),
    MONEY("geld", "Geld en menskracht", "Money and people",
            "Hoe is gekozen binnen het geld en de mensen die er zijn. De bedragen per jaar komen er vanzelf onder.",
            "How choices were made within the money and the people there are. The amounts per year follow by themselves."),
    EFFORTS("bestaande-inzet", "Wat er al gebeurt", "What is being done already",
            "Hoe dit plan aanvult wat anderen al doen. De lijst daarvan komt er vanzelf onder.",
            "How this plan adds to what others do already. The list of that follows by itself."),
    CLOSING("slot", "Tot slot", "In closing",
            "Hoe het verder gaat, en wie u wilt danken. Zonder namen van mensen.", "How it goes on, and whom you thank. Without names of people."),
    PROCESS("bijlage-proces", "Hoe dit plan tot stand kwam", "How this plan came about",
            "Wat u zelf over het proces wilt zeggen, ook wat niet goed ging. De stappen, bijeenkomsten en redenen komen er vanzelf onder.",
            "What you want to say about the process yourself, also what went wrong. The steps, meetings and reasons follow by themselves."),
    ORGANISATIONS("bijlage-organisaties", "Wie meededen", "Who took part",
            "Een inleiding op de lijst van organisaties.", "An introduction to the list of organisations.");

    private final String key;
    private final Text title;
    private final Text help;

    Part(String key, String nl, String en, String helpNl, String helpEn) {
        this.key = key;
        this.title = Text.of(nl, en);
        this.help = Text.of(helpNl, helpEn);
    }

    String key() {
        return key;
    }

    Text title() {
        return title;
    }

    /** What the own text of this part is for. */
    Text help() {
        return help;
    }

    boolean annex() {
        return this == PROCESS || this == ORGANISATIONS;
    }

    /** Without own text a reader would miss something. */
    boolean needsText() {
        return this == INTRODUCTION || this == CLOSING;
    }

    static Optional<Part> from(String key) {
        return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
    }
}
