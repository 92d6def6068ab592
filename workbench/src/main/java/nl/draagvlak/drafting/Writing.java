package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.LivingBlock.Question;
import nl.draagvlak.drafting.text.BadText;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.TextBlock;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins papers from their templates. */
@Component
public class Writing {

    private final Papers papers;
    private final PaperTemplates templates;
    private final SectionTexts texts;
    private final LivingBlocks living;

    Writing(Papers papers, PaperTemplates templates, SectionTexts texts, LivingBlocks living) {
        this.papers = papers;
        this.templates = templates;
        this.texts = texts;
        this.living = living;
    }

    /** A new paper with the sections of its template and their living blocks. */
    @Transactional
    public Paper begin(Act act, Programme programme, PaperKind kind, String title) {
        if (kind == PaperKind.ACTION_PLAN) {
            throw new IllegalArgumentException("a programme has one action plan");
        }
        UUID id = Ids.next();
        Paper paper = papers.add(act, new Paper(id, programme.id(), kind, title, "", act.at()), templates.of(programme, kind));
        for (PaperTemplate.Heading heading : templates.of(programme, kind).headings()) {
            List<TextBlock> blocks = heading.blocks().stream().flatMap(block -> blocks(programme, block).stream()).toList();
            if (!blocks.isEmpty()) {
                texts.write(act, paper, heading.key(), new RichText(blocks), "");
            }
        }
        return paper;
    }

    /**
     * Writes a text above what stands in a section, such as above the living blocks of a template.
     *
     * @param json the text as the editor has it
     * @throws IllegalArgumentException when it is no such text
     */
    @Transactional
    public void introduce(Act act, Paper paper, String section, String json, String reason) {
        try {
            RichText below = texts.find(paper.id(), section).map(SectionText::text).orElse(RichText.EMPTY);
            texts.write(act, paper, section, RichText.read(json).and(below), reason);
        } catch (BadText e) {
            throw new IllegalArgumentException(e.reason().en(), e);
        }
    }

    /** A block that asks one thing, once for each answer; a block that nothing can be chosen for, not at all. */
    private List<TextBlock> blocks(Programme programme, String kind) {
        List<TextBlock> blocks = new ArrayList<>();
        living.find(kind).ifPresent(block -> {
            List<Question> questions = block.questions(programme, programme.language());
            if (questions.isEmpty()) {
                blocks.add(TextBlock.Living.of(kind, Map.of()));
            } else if (questions.size() == 1) {
                questions.getFirst().options().forEach(option -> blocks.add(TextBlock.Living.of(kind, Map.of(questions.getFirst().name(), option.value()))));
            }
        });
        return blocks;
    }
}
