package nl.draagvlak.drafting.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.Destinations;
import nl.draagvlak.drafting.Paper;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.RemarkKind;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.SectionTexts;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.Sentence;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.drafting.text.TextBlock;
import nl.draagvlak.drafting.text.TextLine;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.ReadDocument;
import nl.draagvlak.rendering.ReadDocument.Comment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a text from outside in: all that was asked of it, or nothing. The same again changes nothing. */
@Component
class Importing {

    private static final int PASSAGE = 300;

    private final Destinations destinations;
    private final Papers papers;
    private final SectionTexts texts;
    private final Sentences sentences;
    private final BroughtRemarks brought;
    private final ImportFiles files;

    Importing(Destinations destinations, Papers papers, SectionTexts texts, Sentences sentences, BroughtRemarks brought, ImportFiles files) {
        this.destinations = destinations;
        this.papers = papers;
        this.texts = texts;
        this.sentences = sentences;
        this.brought = brought;
        this.files = files;
    }

    /**
     * What somebody asked.
     *
     * @param text     whether the text is taken, to the targets
     * @param below    below what is there, rather than in its place
     * @param title    the new title of the plan; null when it stays
     * @param comments what to do with the comments; null when they are left
     */
    record Wish(boolean text, Map<Integer, String> targets, boolean below, String title, Comments comments) {}

    /**
     * What to do with the comments.
     *
     * @param organisations for which organisation each author spoke, by the author's place from 1; absent for none
     * @param names         whether the authors' names are kept in the remarks
     */
    record Comments(Round round, RemarkKind kind, Map<Integer, UUID> organisations, boolean names, boolean settledToo) {}

    /** What came of it. */
    record Outcome(int sections, int remarks, int known) {}

    ImportPlan plan(UUID programmeId, ReadDocument document) {
        Map<String, String> there = new HashMap<>();
        destinations.texts(programmeId).forEach((section, text) -> text.blocks().forEach(block -> {
            if (block instanceof TextBlock.Heading(var level, var line)) {
                there.put(Titles.bare(TextLine.words(line)), section);
            }
        }));
        return ImportPlan.of(document, Piece.of(document, destinations.list(programmeId), there));
    }

    /**
     * What is to be said of the texts that would be replaced, by section.
     *
     * @param targets as proposed
     */
    Map<String, Text> standing(UUID programmeId, ImportPlan plan, Map<Integer, String> targets) {
        Map<String, RichText> before = destinations.texts(programmeId);
        Map<String, Text> said = new HashMap<>();
        for (ImportPlan.Change change : plan.changes(targets, before, false)) {
            RichText old = before.get(change.section());
            if (old != null && change.possible()) {
                List<Sentence> sentences = this.sentences.of(programmeId, change.section());
                long kept = sentences.stream().filter(sentence -> change.text().words().contains(sentence.text())).count();
                said.put(change.section(), change.text().equals(old) ? Text.of("Deze tekst staat er al: er verandert niets.", "This text is there already: nothing changes.")
                        : Text.of("Hier staat al eigen tekst. Van de " + sentences.size() + (sentences.size() == 1 ? " zin blijft " : " zinnen blijven ") + kept + " gelijk.",
                        "There is own text here already. Of the " + sentences.size() + (sentences.size() == 1 ? " sentence " : " sentences ") + kept + " stay the same."));
            }
        }
        return said;
    }

    @Transactional
    Outcome carryOut(Act act, ImportFiles.ImportFile file, Language language, ImportPlan plan, Wish wish) {
        UUID programmeId = file.programmeId();
        Paper paper = papers.plan(programmeId);
        int written = 0;
        if (wish.text()) {
            Map<String, RichText> before = destinations.texts(programmeId);
            for (ImportPlan.Change change : plan.changes(wish.targets(), before, wish.below())) {
                if (!change.possible()) {
                    throw new IllegalStateException("a text that was shown cannot be kept");
                }
                texts.write(act, paper, change.section(), change.text(), language.of("Ingelezen uit een bestand", "Read in from a file"));
                written += change.text().equals(before.get(change.section())) ? 0 : 1;
            }
        }
        if (wish.title() != null) {
            papers.rename(act, paper, wish.title(), paper.subtitle());
        }
        int made = 0;
        int known = 0;
        if (wish.comments() != null) {
            List<String> read = destinations.readIn(wish.comments().round());
            for (Comment comment : plan.comments(wish.comments().settledToo())) {
                boolean fresh = brought.bring(act, wish.comments().round(), comment, remark(plan, comment, wish, read, language));
                made += fresh ? 1 : 0;
                known += fresh ? 0 : 1;
            }
        }
        files.remove(act, programmeId, file.id());
        return new Outcome(written, made, known);
    }

    private static Remarks.Draft remark(ImportPlan plan, Comment comment, Wish wish, List<String> read, Language language) {
        Comments asked = wish.comments();
        Piece piece = plan.piece(comment);
        String target = wish.targets().getOrDefault(piece.number(), piece.target());
        String section = read.contains(target) ? target : read.contains(piece.target()) ? piece.target() : read.getFirst();
        StringBuilder text = new StringBuilder();
        if (!comment.passage().isEmpty()) {
            text.append(language.of("Bij “", "On “")).append(shortened(comment.passage(), PASSAGE)).append("”:\n");
        }
        text.append(comment.text()).append('\n').append(by(plan, comment.author(), asked.names(), language));
        comment.replies().forEach(reply -> text.append("\n\n").append(reply.text()).append('\n').append(by(plan, reply.author(), asked.names(), language)));
        return new Remarks.Draft(section, null, asked.organisations().get(plan.author(comment.author())), asked.kind(), shortened(text.toString().strip(), Destinations.LONGEST_REMARK));
    }

    private static String by(ImportPlan plan, String author, boolean names, Language language) {
        return "(" + (names && !author.isBlank() ? author : language.of("schrijver ", "writer ") + plan.author(author)) + ")";
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }
}
