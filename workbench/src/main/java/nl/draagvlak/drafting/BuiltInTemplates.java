package nl.draagvlak.drafting;

import java.util.Arrays;
import java.util.List;
import nl.draagvlak.drafting.PaperTemplate.Heading;
import nl.draagvlak.programme.Language;

/** The templates that the house gives. The headings of the decision note are those that the ministries use. */
final class BuiltInTemplates {

    private BuiltInTemplates() {}

    static PaperTemplate of(PaperKind kind, Language language) {
        return new PaperTemplate(kind, switch (kind) {
            case ACTION_PLAN -> List.of();
            case ANTHOLOGY -> of(language,
                    heading("inleiding", "Inleiding", "Introduction", "Waar de citaten vandaan komen en hoe zij zijn gekozen.", "Where the quotes come from and how they were chosen."),
                    heading("wat-opvalt", "Wat opvalt", "What stands out", "Wat de citaten samen laten zien, en wie er niet aan tafel zat.", "What the quotes show together, and who was not at the table."),
                    heading("hoe-verder", "Hoe het verder gaat", "How it goes on", "Wat er met de bloemlezing gebeurt.", "What happens with the anthology."));
            case PROCESS_REPORT -> of(language,
                    heading("aanleiding", "Aanleiding", "Occasion", "De opdracht en waar zij vandaan kwam.", "The assignment and where it came from."),
                    heading("verloop", "Hoe het tot stand kwam", "How it came about", "Wat u over het proces wilt zeggen, ook wat niet goed ging.", "What you want to say of the process, also what went wrong.", "procesverloop"),
                    heading("wat-wij-leerden", "Wat wij leerden", "What we learned", "Wat u een volgende keer anders doet.", "What you will do otherwise next time."));
            case ANALYSIS -> of(language,
                    heading("inleiding", "Inleiding", "Introduction", "Welke vraag deze analyse beantwoordt.", "Which question this analysis answers."),
                    heading("problemen", "Problemen en oorzaken", "Problems and causes", "Wat er aan de hand is, in enkele zinnen.", "What is going on, in a few sentences.", "problemen"),
                    heading("kaart", "Hoe de oorzaken samenhangen", "How the causes hang together", "Welke kringen u ziet, en waar men het niet eens is.", "Which loops you see, and where people disagree.", "oorzakenkaart"),
                    heading("bestaande-inzet", "Wat er al gebeurt", "What is done already", "Wat anderen al doen.", "What others do already.", "bestaande-inzet"),
                    heading("conclusie", "Conclusie", "Conclusion", "Waar ingrijpen het meeste doet.", "Where acting does most."));
            case VISION -> of(language,
                    heading("nu", "Waar wij nu staan", "Where we stand now", "De ongewenste huidige situatie.", "The undesired present situation."),
                    heading("straks", "Waar wij naartoe willen", "Where we want to be", "De gewenste toekomst.", "The desired future."),
                    heading("ambitie", "Onze ambitie", "Our ambition", "Hoe hoog de lat ligt en waarom.", "How high the bar is and why.", "visie"),
                    heading("strategische-doelen", "Strategische doelen", "Strategic goals", "Hoe de doelen samenhangen.", "How the goals hang together.", "doelenboom"));
            case RESPONSE_NOTE -> of(language,
                    heading("inleiding", "Inleiding", "Introduction", "Wie meelazen, wanneer, en wat er is gevraagd.", "Who read along, when, and what was asked."),
                    heading("hoofdlijnen", "Wat er is gezegd, in hoofdlijnen", "What was said, in outline", "Waar lezers het over eens waren en waarover niet.", "On what readers agreed and on what not."),
                    heading("opmerkingen", "Elke opmerking met het antwoord", "Every remark with its answer", "De lijst komt uit de meeleesronde die u kiest.", "The list comes from the round that you choose.", "opmerkingen"),
                    heading("wat-verandert", "Wat er verandert", "What changes", "De belangrijkste wijzigingen in het plan.", "The main changes in the plan."));
            case DECISION_NOTE -> of(language,
                    heading("aanleiding", "Aanleiding", "Occasion", "Waarom deze nota nu komt.", "Why this note comes now."),
                    heading("geadviseerd-besluit", "Geadviseerd besluit", "Advised decision", "Begin met: U wordt gevraagd akkoord te gaan met …", "Begin with: You are asked to agree with …"),
                    heading("kernpunten", "Kernpunten", "Key points", "Wat de bewindspersoon moet weten, in punten.", "What the minister must know, in points."),
                    heading("toelichting", "Toelichting", "Explanation", "Politieke context, afstemming, financiën, gevolgen voor de uitvoering.", "Political context, coordination, finances, consequences for carrying out."),
                    heading("informatie-niet-openbaar", "Informatie die niet openbaar gemaakt kan worden", "Information that cannot be made public", "Wat niet openbaar kan, en waarom.", "What cannot be made public, and why."));
            case LETTER -> of(language,
                    heading("aanbieding", "Aanbieding", "Presentation", "Begin met: Hierbij bied ik u, mede namens …, aan: …", "Begin with: I hereby present to you, also on behalf of …"),
                    heading("toezeggingen", "Toezeggingen en moties", "Promises and motions", "Welke toezeggingen en moties deze brief afdoet.", "Which promises and motions this letter settles."),
                    heading("hoofdlijnen", "Hoofdlijnen", "Outline", "Wat er in de bijlagen staat, in een bladzijde.", "What stands in the annexes, in a page."),
                    heading("vervolg", "Vervolg", "What follows", "Wanneer de Kamer opnieuw hoort.", "When Parliament hears again."));
            case PROGRESS_LETTER -> of(language,
                    heading("aanbieding", "Aanbieding", "Presentation", "Over welk half jaar deze brief gaat.", "Which half year this letter is about."),
                    heading("voortgang", "Voortgang op hoofdlijnen", "Progress in outline", "Wat lukte en wat niet, per actielijn.", "What worked and what did not, per action line."),
                    heading("bijsturing", "Wat wij bijsturen", "What we adjust", "Wat u verandert en waarom.", "What you change and why."),
                    heading("bijlage-acties", "Bijlage: stand van de acties", "Annex: state of the actions", "De tabellen van de lijnen.", "The tables of the lines.", "actietabel"),
                    heading("bijlage-geld", "Bijlage: geld en menskracht", "Annex: money and people", "De bedragen per jaar.", "The amounts per year.", "geld"));
            case BRIDGE_PROJECTS -> of(language,
                    heading("inleiding", "Inleiding", "Introduction", "Waarom er tussen twee programma's niets stil mag vallen.", "Why nothing may stop between two programmes."),
                    heading("projecten", "De projecten", "The projects", "Van elk project een korte alinea: wat, door wie, waarom nu.", "A short paragraph of each project: what, by whom, why now."));
        }, false);
    }

    private record Both(String key, String nl, String en, String helpNl, String helpEn, List<String> blocks) {}

    private static Both heading(String key, String nl, String en, String helpNl, String helpEn, String... blocks) {
        return new Both(key, nl, en, helpNl, helpEn, List.of(blocks));
    }

    private static List<Heading> of(Language language, Both... headings) {
        return Arrays.stream(headings).map(each -> new Heading(each.key(), language.of(each.nl(), each.en()), language.of(each.helpNl(), each.helpEn()), each.blocks())).toList();
    }
}
