package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.Map;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import org.springframework.stereotype.Component;

/** Any paper as a document, and each of its sections. The action plan has its own chapters: {@link PlanDocument}. */
@Component
public class PaperDocument {

    private final Sections sections;
    private final SectionTexts texts;
    private final RichChapters chapters;
    private final PlanDocument plan;

    PaperDocument(Sections sections, SectionTexts texts, RichChapters chapters, PlanDocument plan) {
        this.sections = sections;
        this.texts = texts;
        this.chapters = chapters;
        this.plan = plan;
    }

    /** The paper as it is now. */
    public Document document(Programme programme, Language language, Paper paper, LocalDate date) {
        if (paper.plan()) {
            return plan.document(programme, language, date);
        }
        Map<String, RichText> own = texts.texts(paper.id());
        DocumentBuilder builder = Document.titled(Disclosure.ownWords(PlanDocument.title(programme, paper)), language).date(date)
                .subtitle(Disclosure.ownWords(paper.subtitle().isEmpty() ? programme.name() : paper.subtitle()))
                .meta(Disclosure.ownWords(Text.of("Versie", "Version"), language), Disclosure.ownWords(Text.of("Concept", "Draft"), language));
        if (programme.hasNotice()) {
            builder.note(Disclosure.ownWords(Text.of("Let op", "Please note"), language), Disclosure.ownWords(programme.notice()));
        }
        Draft draft = new Draft(programme, language, own, builder);
        for (Section section : sections.list(paper)) {
            builder.heading(1, Disclosure.ownWords(section.title(), language));
            chapters.write(draft, section);
        }
        return builder.build();
    }

    /** One section with these texts. */
    Document section(Programme programme, Language language, Paper paper, Section section, Map<String, RichText> own) {
        if (paper.plan()) {
            return plan.section(programme, language, section, own);
        }
        return text(programme, language, section, own.getOrDefault(section.key(), RichText.EMPTY));
    }

    /** A text by itself, such as a former version of a section. */
    Document text(Programme programme, Language language, Section section, RichText text) {
        DocumentBuilder builder = Document.titled(Disclosure.ownWords(section.title(), language), language);
        chapters.write(new Draft(programme, language, Map.of(), builder), text);
        return builder.build();
    }
}
