package nl.draagvlak.drafting;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.draagvlak.actions.Line;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.shell.Option;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The living blocks of the steps before the plan, drawn by the chapters of the plan itself. */
@Configuration
class ThreadBlocks {

    private static final String LINE = "lijn";

    /** A block that asks nothing. */
    private record Whole(String kind, Text name, Consumer<Draft> chapter) implements LivingBlock {
        @Override
        public void write(Programme programme, Language language, Map<String, String> answers, DocumentBuilder document) {
            chapter.accept(new Draft(programme, language, Map.of(), document));
        }
    }

    /** A block of one action line. */
    private record OfLine(String kind, Text name, Lines lines, BiConsumer<Draft, Line> chapter) implements LivingBlock {
        @Override
        public List<Question> questions(Programme programme, Language language) {
            return List.of(new Question(LINE, Text.of("Welke actielijn?", "Which action line?"), lines.list(programme.id()).stream()
                    .map(line -> new Option(line.id().toString(), line.number() + ". " + line.name().in(language))).toList()));
        }

        @Override
        public void write(Programme programme, Language language, Map<String, String> answers, DocumentBuilder document) {
            Draft draft = new Draft(programme, language, Map.of(), document);
            lines.list(programme.id()).stream().filter(line -> line.id().toString().equals(answers.get(LINE))).findFirst()
                    .ifPresentOrElse(line -> chapter.accept(draft, line),
                            () -> document.paragraph(draft.own("Deze actielijn bestaat niet meer.", "This action line does not exist any more.")));
        }
    }

    @Bean
    LivingBlock goalTreeBlock(ReasoningChapters chapters) {
        return new Whole("doelenboom", Text.of("Doelenboom", "Goal tree"), chapters::goals);
    }

    @Bean
    LivingBlock problemsBlock(ReasoningChapters chapters) {
        return new Whole("problemen", Text.of("Problemen en oorzaken", "Problems and causes"), chapters::problem);
    }

    @Bean
    LivingBlock visionBlock(ReasoningChapters chapters) {
        return new Whole("visie", Text.of("Visie en ambitie", "Vision and ambition"), chapters::vision);
    }

    @Bean
    LivingBlock causeMapBlock(AnalysisDocument analysis) {
        return new Whole("oorzakenkaart", Text.of("Kaart per probleem, met oorzaken", "Map of each problem, with causes"), analysis::maps);
    }

    @Bean
    LivingBlock actionTableBlock(ActionChapters chapters, Lines lines) {
        return new OfLine("actietabel", Text.of("Actietabel van een lijn", "Action table of a line"), lines,
                (draft, line) -> chapters.line(draft, line, chapters.byLine(draft.programmeId()).getOrDefault(line.id(), List.of())));
    }

    @Bean
    LivingBlock coverageBlock(ActionChapters chapters) {
        return new Whole("dekking", Text.of("Dekking: acties per lijn en vorm", "Coverage: actions per line and form"), draft -> chapters.coverage(draft, chapters.byLine(draft.programmeId())));
    }

    @Bean
    LivingBlock budgetBlock(ActionChapters chapters) {
        return new Whole("geld", Text.of("Geld en menskracht", "Money and people"), chapters::money);
    }

    @Bean
    LivingBlock effortsBlock(ActionChapters chapters) {
        return new Whole("bestaande-inzet", Text.of("Wat er al gebeurt", "What is done already"), chapters::efforts);
    }

    @Bean
    LivingBlock processBlock(ProcessChapter chapter) {
        return new Whole("procesverloop", Text.of("Hoe het tot stand kwam", "How it came about"), chapter::write);
    }
}
