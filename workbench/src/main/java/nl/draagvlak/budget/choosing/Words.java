package nl.draagvlak.budget.choosing;

import nl.draagvlak.methods.allocation.Completion;
import nl.draagvlak.methods.allocation.Utility;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.programme.Text;

/** The words of the mathematics for people. */
final class Words {

    private Words() {}

    static Text inShort(Utility utility) {
        return switch (utility) {
            case COST -> Text.of("naar kosten", "by cost");
            case CARDINALITY -> Text.of("naar aantal", "by number");
            case POINTS -> Text.of("naar punten", "by points");
            case BORDA -> Text.of("naar rangorde", "by rank");
        };
    }

    static Text worth(Utility utility) {
        return switch (utility) {
            case COST -> Text.of("Waarde: een gekozen kandidaat is voor wie erop stemde zoveel waard als hij kost.", "Worth: a chosen candidate is worth what it costs to who voted for it.");
            case CARDINALITY -> Text.of("Waarde: elke gekozen kandidaat telt voor wie erop stemde als één, duur of goedkoop.", "Worth: every chosen candidate counts as one to who voted for it, dear or cheap.");
            case POINTS -> Text.of("Waarde: de punten die de stemmer gaf.", "Worth: the points that the voter gave.");
            case BORDA -> Text.of("Waarde: hoe hoger op het stembiljet, hoe meer; de laatste telt als 0.", "Worth: the higher on the ballot the more; the last one counts as 0.");
        };
    }

    static Text completion(Completion completion) {
        return switch (completion) {
            case NONE -> Text.of("Stoppen: als geen groep stemmers samen nog een kandidaat kan betalen. Wat over is, blijft over.",
                    "Stop: when no group of voters can pay for a candidate together. What is left stays.");
            case ADD1 -> Text.of("Aanvullen: ieders deel wordt steeds € 1 groter, tot niets meer past of het te duur wordt.",
                    "Top-up: every share grows by € 1, until nothing more fits or it becomes too dear.");
            case ADD1U -> Text.of("Aanvullen: ieders deel wordt steeds € 1 groter, tot het te duur wordt.", "Top-up: every share grows by € 1, until it becomes too dear.");
            case GREEDY -> Text.of("Aanvullen: met wat over is op volgorde van steun per euro.", "Top-up: with what is left by support per euro.");
            case ADD1_GREEDY -> Text.of("Aanvullen: ieders deel wordt steeds € 1 groter tot niets meer past of het te duur wordt; wat dan over is, gaat op volgorde van steun per euro.",
                    "Top-up: every share grows by € 1 until nothing more fits or it becomes too dear; what is left then goes by support per euro.");
            case PHRAGMEN -> Text.of("Aanvullen: met wat over is volgens Phragmén.", "Top-up: with what is left by Phragmén.");
        };
    }

    static Text ballot(VoteType type) {
        return switch (type) {
            case APPROVAL -> Text.of("Aankruisen wat u wilt", "Ticking what you want");
            case CHOOSE_1 -> Text.of("Eén kandidaat kiezen", "Choosing one candidate");
            case CUMULATIVE -> Text.of("Punten verdelen", "Dividing points");
            case SCORING -> Text.of("Punten geven", "Giving points");
            case ORDINAL -> Text.of("Op volgorde zetten", "Putting in order");
        };
    }
}
