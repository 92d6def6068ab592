package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import org.springframework.stereotype.Component;

/** The action plan as a document: the team's own text, and between it what follows from the thread as it is now. */
@Component
public class PlanDocument {

    private final Sections sections;
    private final Papers papers;
    private final SectionTexts texts;
    private final RichChapters chapters;
    private final ReasoningChapters reasoning;
    private final ActionChapters actions;
    private final ProcessChapter process;
    private final OrganisationChapter organisations;

    PlanDocument(Sections sections, Papers papers, SectionTexts texts, RichChapters chapters, ReasoningChapters reasoning, ActionChapters actions, ProcessChapter process, OrganisationChapter organisations) {
        this.sections = sections;
        this.papers = papers;
        this.texts = texts;
        this.chapters = chapters;
        this.reasoning = reasoning;
        this.actions = actions;
        this.process = process;
        this.organisations = organisations;
    }

    /** The draft as it is now. What was frozen is with {@link Versions}. */
    public Document document(Programme programme, Language language, LocalDate date) {
        return document(programme, language, date, Text.of("Concept", "Draft"));
    }

    /** The whole plan, with what sort of version it is. */
    Document document(Programme programme, Language language, LocalDate date, Text version) {
        Paper paper = papers.plan(programme.id());
        Map<String, RichText> own = texts.texts(programme.id());
        DocumentBuilder builder = Document.titled(Disclosure.ownWords(title(programme, paper)), language)
                .subtitle(Disclosure.ownWords(paper.subtitle().isEmpty() ? programme.name() : paper.subtitle())).date(date)
                .meta(Disclosure.ownWords(Text.of("Versie", "Version"), language), Disclosure.ownWords(version, language));
        if (programme.hasNotice()) {
            builder.note(Disclosure.ownWords(Text.of("Let op", "Please note"), language), Disclosure.ownWords(programme.notice()));
        }
        builder.contents();
        Draft draft = new Draft(programme, language, own, builder);
        Map<UUID, List<ActionDetail>> byLine = actions.byLine(programme.id());
        int annex = 0;
        for (Section section : sections.list(programme.id())) {
            String before = section.annex() ? language.of("Bijlage ", "Annex ") + ++annex + ". " : "";
            builder.heading(1, Disclosure.ownWords(before + section.title().in(language)), section.ofLine() ? section.line().id() : null);
            write(draft, section, byLine);
        }
        return builder.build();
    }

    static String title(Programme programme, Paper paper) {
        return paper.title().isEmpty() ? paper.kind().label().in(programme.language()) + " " + programme.name() : paper.title();
    }

    /** One section as it is now. */
    Document section(Programme programme, Language language, Section section, Map<String, RichText> own) {
        return section(programme, language, section, own, actions.byLine(programme.id()));
    }

    private Document section(Programme programme, Language language, Section section, Map<String, RichText> own, Map<UUID, List<ActionDetail>> byLine) {
        DocumentBuilder builder = Document.titled(Disclosure.ownWords(section.title(), language), language);
        write(new Draft(programme, language, own, builder), section, byLine);
        return builder.build();
    }

    /** Every section by itself, as it is put before readers. */
    List<Rounds.Draft> forReaders(Programme programme) {
        Map<String, RichText> own = texts.texts(programme.id());
        Map<UUID, List<ActionDetail>> byLine = actions.byLine(programme.id());
        return sections.list(programme.id()).stream().map(section -> new Rounds.Draft(section.key(), section.title().in(programme.language()),
                section(programme, programme.language(), section, own, byLine))).toList();
    }

    private void write(Draft draft, Section section, Map<UUID, List<ActionDetail>> byLine) {
        if (section.ofLine() && !section.line().description().isBlank()) {
            draft.document().paragraph(line -> line.emphasis(Draft.own(section.line().description())));
        }
        chapters.write(draft, section);
        if (section.ofLine()) {
            actions.line(draft, section.line(), byLine.getOrDefault(section.line().id(), List.of()));
            return;
        }
        switch (section.part()) {
            case INTRODUCTION, CLOSING -> { }
            case PROBLEM -> reasoning.problem(draft);
            case VISION -> reasoning.vision(draft);
            case GOALS -> reasoning.goals(draft);
            case COVERAGE -> actions.coverage(draft, byLine);
            case MONEY -> actions.money(draft);
            case EFFORTS -> actions.efforts(draft);
            case PROCESS -> process.write(draft);
            case ORGANISATIONS -> organisations.write(draft, byLine.values().stream().flatMap(List::stream)
                    .sorted(java.util.Comparator.comparingInt(ActionDetail::lineNumber).thenComparing(ActionDetail::position, java.util.Comparator.nullsLast(Integer::compare)))
                    .toList());
        }
    }
}
