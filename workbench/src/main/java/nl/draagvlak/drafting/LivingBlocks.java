package nl.draagvlak.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All living blocks of the house. They are looked up when first needed, for those of later rooms rest on this one. */
@Component
class LivingBlocks {

    private static final Text GONE = Text.of("Dit blok bestaat niet meer.", "This block does not exist any more.");

    private final ObjectProvider<LivingBlock> blocks;

    LivingBlocks(ObjectProvider<LivingBlock> blocks) {
        this.blocks = blocks;
    }

    List<LivingBlock> list() {
        return blocks.stream().sorted(Comparator.comparing(block -> block.name().nl())).toList();
    }

    /** Those that can be chosen now: of which every question has an answer. */
    List<LivingBlock> choices(Programme programme, Language language) {
        return list().stream().filter(block -> block.questions(programme, language).stream().noneMatch(question -> question.options().isEmpty())).toList();
    }

    Optional<LivingBlock> find(String kind) {
        return blocks.stream().filter(block -> block.kind().equals(kind)).findFirst();
    }

    void write(Programme programme, Language language, String kind, Map<String, String> answers, DocumentBuilder document) {
        find(kind).ifPresentOrElse(block -> block.write(programme, language, answers, document),
                () -> document.note(Disclosure.ownWords(Text.of("Let op", "Please note"), language), Disclosure.ownWords(GONE, language)));
    }

    /** A block by itself, to be looked at. */
    Document preview(Programme programme, Language language, LivingBlock block, Map<String, String> answers) {
        DocumentBuilder builder = Document.titled(Disclosure.ownWords(block.name(), language), language);
        block.write(programme, language, answers, builder);
        return builder.build();
    }
}
