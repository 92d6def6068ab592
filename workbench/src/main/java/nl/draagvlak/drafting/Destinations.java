package nl.draagvlak.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.Markup;
import org.springframework.stereotype.Component;

/** Where a text that comes from outside can go: the sections of the action plan, and the remarks of the round that is open. */
@Component
public class Destinations {

    /** A section of the plan. */
    public record Destination(String key, Text title, String path) {}

    /** The most characters of a remark. */
    public static final int LONGEST_REMARK = Remarks.LONGEST;

    private final Sections sections;
    private final Rounds rounds;
    private final SectionTexts texts;
    private final RichChapters chapters;

    Destinations(Sections sections, Rounds rounds, SectionTexts texts, RichChapters chapters) {
        this.sections = sections;
        this.rounds = rounds;
        this.texts = texts;
        this.chapters = chapters;
    }

    /** The sections in the order of the plan. */
    public List<Destination> list(UUID programmeId) {
        return sections.list(programmeId).stream().map(section -> new Destination(section.key(), section.title(), section.path())).toList();
    }

    /** What the sections say now; a section without words is absent. */
    public Map<String, RichText> texts(UUID programmeId) {
        return texts.texts(programmeId);
    }

    public Optional<Round> openRound(UUID programmeId) {
        return rounds.findOpen(programmeId);
    }

    /** The keys of the sections that are read in a round, in their order. */
    public List<String> readIn(Round round) {
        return rounds.sections(round.id()).stream().map(Round.ReadSection::section).toList();
    }

    /** How a text would read in the plan. */
    public Markup shown(Programme programme, RichText text, Language language) {
        DocumentBuilder document = Document.titled(Disclosure.ownWords(language.of("Voorbeeld", "Preview")), language);
        chapters.write(new Draft(programme, language, Map.of(), document), text);
        return HtmlRendering.article(document.build());
    }
}
