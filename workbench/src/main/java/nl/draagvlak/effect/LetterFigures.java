package nl.draagvlak.effect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.progress.LetterPart;
import nl.draagvlak.rendering.DocumentBuilder;
import org.springframework.stereotype.Component;

/** The effect questions in the half-yearly letter: what can be said of each, and the figures that it rests on with their pictures. */
@Component
class LetterFigures implements LetterPart {

    /** More figures to a question belong on the effect page, not in a letter. */
    private static final int MOST = 2;

    private final Questions questions;
    private final EffectPage page;

    LetterFigures(Questions questions, EffectPage page) {
        this.questions = questions;
        this.page = page;
    }

    @Override
    public void write(DocumentBuilder letter, Programme programme, Language language) {
        List<Question> all = questions.list(programme.id());
        if (all.isEmpty()) {
            return;
        }
        letter.heading(1, Disclosure.ownWords(Text.of("Of het helpt", "Whether it helps"), language));
        letter.paragraph(Disclosure.ownWords(Text.of("Wat gedaan is, zegt nog niet of het helpt. Per vraag leest u wat wij nu kunnen zeggen, en waarop dat rust.",
                "What was done does not yet say whether it helps. Of each question you read what we can say now, and on what that rests."), language));
        Map<UUID, List<UUID>> rests = questions.indicators(all.stream().map(Question::id).toList());
        Set<UUID> shown = new HashSet<>();
        for (Question question : all) {
            letter.heading(2, Disclosure.ownWords(question.text(language)));
            letter.paragraph(line -> {
                if (question.current() == null) {
                    line.text(Disclosure.ownWords(Text.of("Hierop is nog geen antwoord gegeven.", "No answer was given to this yet."), language));
                } else {
                    line.strong(Disclosure.ownWords(question.current().verdict().label().in(language) + ". ")).text(Disclosure.ownWords(question.current().explanation()));
                }
            });
            rests.getOrDefault(question.id(), List.of()).stream().filter(shown::add).limit(MOST)
                    .forEach(indicator -> page.addIndicator(letter, programme.id(), indicator, language));
        }
    }
}
