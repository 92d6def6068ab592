package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.process.Template.PhasePlan;
import nl.draagvlak.process.Template.StepPlan;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Text;

/** The approach of Opgave Gericht Werken as a beginning: a programme changes of it what it wants. */
final class OgwTemplate {

    private LocalDate next;
    private String before = "";
    private List<StepPlan> steps = new ArrayList<>();
    private final List<PhasePlan> phases = new ArrayList<>();

    private OgwTemplate(LocalDate start) {
        this.next = start;
    }

    /** The approach with planned dates, counted from the day it starts. */
    static Template from(LocalDate start) {
        OgwTemplate template = new OgwTemplate(start);
        template.analysis();
        template.synthesis();
        template.execution();
        return new Template(template.phases);
    }

    private void analysis() {
        step("inventarisatie", 10, KnownProduct.STAKEHOLDERS, Text.of("Inventarisatie", "Inventory"),
                Text.of("Wie heeft met de opgave te maken, en wie missen wij nog?", "Who is concerned, and whom do we still miss?"));
        step("rondetafel-1", 6, KnownProduct.ANTHOLOGY, Text.of("Rondetafel 1: perspectieven", "Roundtable 1: perspectives"),
                Text.of("Hoe kijken anderen ernaar: wat verandert er, wat gaat mis, waar willen zij naartoe?",
                        "How do others see it: what changes, what goes wrong, where do they want to get?"));
        step("rondetafel-2", 8, KnownProduct.ANALYSIS, Text.of("Rondetafel 2: problemen en oorzaken", "Roundtable 2: problems and causes"),
                Text.of("Waardoor ontstaan deze problemen, en wat houdt ze in stand?", "Where do these problems come from, and what keeps them going?"));
        phase("analyse", Text.of("Analysefase", "Analysis phase"));
    }

    private void synthesis() {
        step("rondetafel-3", 8, KnownProduct.GOALS, Text.of("Rondetafel 3: interventies en doelen", "Roundtable 3: interventions and goals"),
                Text.of("Waar helpt ingrijpen, wat willen wij bereiken en hoe hoog leggen wij de lat?",
                        "Where does it help to act, what do we want to reach and how high do we set the bar?"));
        step("rondetafel-4", 6, KnownProduct.ACTIONS, Text.of("Rondetafel 4: maatregelen en acties", "Roundtable 4: measures and actions"),
                Text.of("Wat gaat er gebeuren, wie doet het en wie helpt daarbij?", "What will be done, who does it and who helps?"));
        step("schrijven", 10, KnownProduct.PLAN, Text.of("Schrijven en meelezen", "Writing and co-reading"),
                Text.of("Staat er wat wij samen bedoelen, en is het uitvoerbaar?", "Does it say what we mean together, and can it be done?"));
        step("besluitvorming", 6, KnownProduct.DECISION, Text.of("Besluitvorming", "Decision making"),
                Text.of("Wie gaat akkoord, en onder welke voorwaarden?", "Who agrees, and on what conditions?"));
        phase("synthese", Text.of("Synthesefase", "Synthesis phase"));
    }

    private void execution() {
        String plan = before;
        step("voortgang", 104, KnownProduct.PROGRESS, Text.of("Uitvoering en voortgang", "Execution and progress"),
                Text.of("Doen wij wat wij afspraken, en wat staat in de weg?", "Do we do what we agreed, and what stands in the way?"));
        before = plan;
        step("effect", 52, KnownProduct.EFFECT, Text.of("Effect", "Effect"),
                Text.of("Helpt wat wij doen de mensen om wie het gaat?", "Does what we do help the people concerned?"));
        phase("uitvoering", Text.of("Uitvoeringsfase", "Execution phase"));
    }

    private void step(String key, int weeks, KnownProduct product, Text name, Text question) {
        LocalDate end = next.plusWeeks(weeks).minusDays(1);
        steps.add(new StepPlan(key, name, question, product.label(), product.key(), product.room(), before, next, end, null, ""));
        next = end.plusDays(1);
        before = key;
    }

    private void phase(String key, Text name) {
        phases.add(new PhasePlan(key, name, List.copyOf(steps)));
        steps = new ArrayList<>();
    }

    /** Lists to begin with, for any subject; the programme fills in its own. */
    static Map<ListName, List<Choice>> lists() {
        Map<ListName, List<Choice>> lists = new LinkedHashMap<>();
        lists.put(ListName.PERSPECTIVE, choices("Mensen om wie het gaat|The people concerned", "Rijksbeleid|National policy", "Gemeenten|Municipalities",
                "Uitvoering|Public services", "Zorg en hulp|Care and support", "Maatschappelijke organisaties|Civil society", "Ondernemers|Business",
                "Onderwijs|Education", "Onderzoek en toezicht|Research and oversight"));
        lists.put(ListName.SECTOR, choices("Ministerie|Ministry", "Gemeente|Municipality", "Uitvoeringsorganisatie|Executive agency",
                "Zorg en hulp|Care and support", "Ngo|NGO", "Ervaringsdeskundigen|People with lived experience", "Bedrijfsleven|Business",
                "Kennisinstelling|Research institute", "Toezichthouder|Supervisory body"));
        lists.put(ListName.AGE_GROUP, choices("Kinderen (tot 12 jaar)|Children (under 12)", "Jongeren (12 tot 18 jaar)|Young people (12 to 18)",
                "Jongvolwassenen (18 tot 27 jaar)|Young adults (18 to 27)", "Volwassenen|Adults", "Ouderen|Older people"));
        lists.put(ListName.CRITERION, choices("Haalbaar|Feasible", "Meeste effect|Most effect", "Draagt bij aan de ambitie|Serves the ambition",
                "Samen sterker|Stronger together"));
        return lists;
    }

    private static List<Choice> choices(String... both) {
        List<Choice> choices = new ArrayList<>();
        for (String pair : both) {
            String[] texts = pair.split("\\|");
            choices.add(new Choice(Slug.of(texts[0]), texts[0], texts[1], choices.size(), ""));
        }
        return choices;
    }
}
