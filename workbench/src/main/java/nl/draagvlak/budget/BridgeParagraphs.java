package nl.draagvlak.budget;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentSource;
import org.springframework.stereotype.Component;

/** The paragraphs on the bridge projects that the letter to Parliament needs: per reason for the money, a short one each, and the sums. */
@Component
class BridgeParagraphs implements DocumentSource {

    private final BridgeProjects projects;

    BridgeParagraphs(BridgeProjects projects) {
        this.projects = projects;
    }

    @Override
    public List<Offer> offers(Programme programme, LocalDate date) {
        List<BridgeProject> told = projects.list(programme.id()).stream().filter(project -> project.state() != BridgeProject.State.IDEA).toList();
        return told.isEmpty() ? List.of() : List.of(new Offer("overbruggingsprojecten", () -> document(programme, programme.language(), date, told)));
    }

    private static Document document(Programme programme, Language language, LocalDate date, List<BridgeProject> told) {
        DocumentBuilder document = Document.titled(own("Overbruggingsprojecten", "Bridge projects", language), language).subtitle(Disclosure.ownWords(programme.name())).date(date).withoutTitlePage();
        if (programme.hasNotice()) {
            document.note(own("Let op", "Please note", language), Disclosure.ownWords(programme.notice()));
        }
        long whole = told.stream().mapToLong(BridgeProject::amount).sum();
        document.paragraph(Disclosure.sentence(language, Text.of("Met {} projecten is de tijd tussen het vorige programma en het nieuwe overbrugd. Samen kosten zij {}.",
                "{} projects bridge the time between the former programme and the new one. Together they cost {}."), Disclosure.ofThings(told.size()), euro(whole, language)));
        for (BridgeProject.Category category : BridgeProject.Category.values()) {
            List<BridgeProject> own = told.stream().filter(project -> project.category() == category).toList();
            if (!own.isEmpty()) {
                document.heading(1, Disclosure.ownWords(category.label(), language));
                own.forEach(project -> paragraph(document, project, language));
            }
        }
        document.heading(1, own("De projecten op een rij", "The projects in a row", language));
        document.table(own("Projecten, wie ze uitvoert en wat ze kosten", "Projects, who carries them out and what they cost", language), table -> {
            table.column(own("Nr.", "No.", language), Align.LEFT, 2).column(own("Project", "Project", language), Align.LEFT, 10).column(own("Uitvoerder", "Carried out by", language), Align.LEFT, 7)
                    .column(own("Jaar", "Year", language), Align.LEFT, 3).column(own("Stand", "Standing", language), Align.LEFT, 4).column(own("Bedrag", "Amount", language), Align.RIGHT, 4);
            told.forEach(project -> table.row(Disclosure.ownWords(String.valueOf(project.number())), Disclosure.ownWords(project.title()), Disclosure.ownWords(project.organisation()),
                    Disclosure.ownWords(String.valueOf(project.year())), Disclosure.ownWords(project.state().label(), language), euro(project.amount(), language)));
        });
        return document.build();
    }

    private static void paragraph(DocumentBuilder document, BridgeProject project, Language language) {
        document.paragraph(line -> {
            line.strong(Disclosure.ownWords(project.title() + ". "));
            if (!project.explanation().isBlank()) {
                line.text(Disclosure.ownWords(project.explanation().strip() + " "));
            }
            line.text(Disclosure.ownWords("("));
            if (!project.organisation().isBlank()) {
                line.text(Disclosure.ownWords(project.organisation() + ", "));
            }
            line.text(euro(project.amount(), language)).text(Disclosure.ownWords(" in " + project.year() + ")"));
        });
    }

    private static Publishable<String> euro(long amount, Language language) {
        return Disclosure.ownWords("€ " + NumberFormat.getIntegerInstance(language.locale()).format(amount));
    }

    private static Publishable<String> own(String nl, String en, Language language) {
        return Disclosure.ownWords(Text.of(nl, en), language);
    }
}
