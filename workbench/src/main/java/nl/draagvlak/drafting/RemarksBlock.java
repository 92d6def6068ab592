package nl.draagvlak.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.shell.Option;
import org.springframework.stereotype.Component;

/** Every remark of a round with its answer, as a living block. */
@Component
class RemarksBlock implements LivingBlock {

    private static final String ROUND = "ronde";

    private final Rounds rounds;
    private final ResponseNote note;

    RemarksBlock(Rounds rounds, ResponseNote note) {
        this.rounds = rounds;
        this.note = note;
    }

    @Override
    public String kind() {
        return "opmerkingen";
    }

    @Override
    public Text name() {
        return Text.of("Opmerkingen van een ronde, met antwoord", "Remarks of a round, with answers");
    }

    @Override
    public List<Question> questions(Programme programme, Language language) {
        return List.of(new Question(ROUND, Text.of("Welke ronde?", "Which round?"), rounds.list(programme.id()).stream()
                .map(round -> new Option(round.id().toString(), round.title())).toList()));
    }

    @Override
    public void write(Programme programme, Language language, Map<String, String> answers, DocumentBuilder document) {
        Draft draft = new Draft(programme, language, Map.of(), document);
        Optional<Round> chosen = rounds.list(programme.id()).stream().filter(round -> round.id().toString().equals(answers.get(ROUND))).findFirst();
        chosen.ifPresentOrElse(round -> note.remarks(draft, round, 2),
                () -> document.paragraph(draft.own("Deze ronde bestaat niet meer.", "This round does not exist any more.")));
    }
}
