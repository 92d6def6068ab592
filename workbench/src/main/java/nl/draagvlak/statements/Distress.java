package nl.draagvlak.statements;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks whether a text sounds as if its writer is in distress or in danger now, so that somebody who is trained reads it before the room does.
 * The list is kept narrow on purpose: it wants the first person, or words that hardly ever stand in talk about policy. What people say of
 * victims, violence or fear in general is what a gathering is for and passes. It sees words, not people: whatever it misses is still read by the
 * facilitator, and whatever it finds is a reason to look, never a judgement. Composed by the makers from the plain Dutch and English in which
 * people ask for help; it holds no text of others.
 */
final class Distress {

    /** Somebody of whom the sentence speaks as themselves. */
    private static final String I = "(ik|wij|we)";
    private static final String ME = "(mij|me|mezelf|mijzelf|ons|m'n|mijn (kind|kinderen|dochter|zoon|zus|broer|moeder))";
    /** A few words between, within one sentence. */
    private static final String NEAR = "[^.!?\\n]{0,25}?";

    private static final List<Pattern> SIGNS = List.of(
            // No longer wanting to live.
            word("ik (wil|wilde|wou|zou|kan|hoef)" + NEAR + "\\b(niet meer leven|niet meer verder|dood( zijn)?|er niet meer zijn|er een eind(e)? aan maken|uit het leven stappen)\\b"),
            word("(wil|wilde|wou) ik (gewoon |soms |echt |liever )?(dood|niet meer leven|niet meer verder|er niet meer zijn)\\b"),
            word("(een )?eind(e)? aan mijn leven"),
            word(I + NEAR + "\\b(zelfmoord|zelfdoding|suicide)\\b(?!preventie|lijn)"),
            word("(snijd|snij|sneed|beschadig|verwond) " + "(mij|me|mezelf|mijzelf)\\b"),
            // Not being able to bear it.
            word("ik (kan|trek|houd|hou) (het )?(echt )?niet meer( vol| aan)?\\b(?! (bereiken|vinden|betalen|volgen|terecht|bij|doen|uitleggen|zien))"),
            word("ik zie het (echt )?niet meer zitten"),
            word("(help (mij|me)|ik heb (nu|direct|dringend) hulp nodig|haal (mij|me) hier (weg|uit))"),
            // Being in danger now.
            word("ik (ben|leef|zit) (nu |echt |zo |heel |erg )*(in gevaar|opgesloten|vastgehouden)"),
            word("ik durf niet (meer )?(naar huis|te slapen|alleen te zijn|naar buiten)"),
            word("(hij|zij|ze|iemand|die man|mijn (baas|man|vriend|ex|vader|broer|oom))" + NEAR
                    + "\\b(slaat|sloeg|bedreigt|bedreigde|dwingt|dwong|misbruikt|misbruikte|verkracht|verkrachtte|vermoordt|vermoorden|sluit) " + ME),
            word("ik (word|werd|ben|wordt) (nog steeds |nu |elke dag |vaak |toen |als kind )*(geslagen|bedreigd|gedwongen|misbruikt|verkracht|verhandeld|uitgebuit|gechanteerd|opgesloten)"),
            word("(ze|zij|hij) (houden|houdt|hebben|heeft) mijn (paspoort|papieren|telefoon)"),
            // English, for who chose that language.
            word("\\bi( really| just)? (want to die|do not want to live|don't want to live|can't go on|cannot go on|am in danger|am being (hurt|beaten|threatened|abused|exploited))"),
            word("\\b(kill|hurt|cut|harm) myself\\b"),
            word("\\b(he|she|they|my (boss|husband|boyfriend|father)) (hits|beats|threatens|forces|abuses|raped|rapes) me\\b"),
            word("\\bplease help me\\b"));

    private Distress() {}

    private static Pattern word(String pattern) {
        return Pattern.compile("(?<!\\p{L})" + pattern);
    }

    /** Whether the text sounds so. */
    static boolean in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s]+", " ");
        return SIGNS.stream().anyMatch(sign -> sign.matcher(plain).find());
    }
}
