package nl.draagvlak.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentBuilder.Signatory;
import nl.draagvlak.rendering.DocumentSource;
import org.springframework.stereotype.Component;

/** The half-yearly letter to Parliament: what changed since the former one, what is off course, what is asked, and the annex with every action. */
@Component
public class ProgressLetter implements DocumentSource {

    private final Stands stands;
    private final Moments moments;
    private final Reports reports;
    private final Actions actions;
    private final ProgressAnnex annex;
    private final List<LetterPart> parts;

    ProgressLetter(Stands stands, Moments moments, Reports reports, Actions actions, ProgressAnnex annex, List<LetterPart> parts) {
        this.stands = stands;
        this.moments = moments;
        this.reports = reports;
        this.actions = actions;
        this.annex = annex;
        this.parts = parts;
    }

    @Override
    public List<Offer> offers(Programme programme, LocalDate date) {
        Window window = moments.window(programme.id(), date);
        return stands.list(programme.id(), window, "").isEmpty() ? List.of() : List.of(new Offer("voortgangsbrief", () -> document(programme, programme.language(), window)));
    }

    /** The letter as of a reporting day, with its annex after it. */
    Document document(Programme programme, Language language, Window window) {
        Overview overview = new Overview(window, stands.list(programme.id(), window, ""));
        Map<UUID, ActionDetail> details = actions.byIds(overview.all().stream().map(Stand::action).toList());
        Map<UUID, Report> words = reports.byIds(overview.all().stream().map(Stand::report).filter(Objects::nonNull).toList());
        DocumentBuilder letter = Document.titled(own("Voortgang van " + programme.name(), "Progress of " + programme.name(), language), language).date(window.until())
                .letter(List.of(Disclosure.ownWords(programme.name())),
                        List.of(own("De Voorzitter van de Tweede Kamer der Staten-Generaal", "The President of the House of Representatives", language),
                                Disclosure.ownWords("Postbus 20018"), Disclosure.ownWords("2500 EA Den Haag")))
                .meta(own("Peildatum", "As of", language), Disclosure.ownWords(date(window.asOf(), language))).meta(own("Bijlage", "Annex", language), own("de stand van elke actie", "how every action stands", language));
        if (programme.hasNotice()) {
            letter.note(own("Let op", "Please note", language), Disclosure.ownWords(programme.notice()));
        }
        letter.paragraph(own("Geachte voorzitter,", "Dear Mr/Madam President,", language));
        letter.paragraph(Disclosure.sentence(language, Text.of(
                "Met deze brief leest u hoe de {} acties ervoor staan op {}. {} zijn op koers en {} zijn klaar; {} vragen aandacht en {} zijn uit koers. Van {} acties is nog niets gehoord.",
                "This letter tells you how the {} actions stand on {}. {} are on course and {} are done; {} need attention and {} are off course. Of {} actions nothing was heard yet."),
                Disclosure.ofThings(overview.total()), Disclosure.ownWords(date(window.asOf(), language)), Disclosure.ofThings(overview.count(Status.ON_COURSE)),
                Disclosure.ofThings(overview.count(Status.DONE)), Disclosure.ofThings(overview.count(Status.ATTENTION)), Disclosure.ofThings(overview.count(Status.OFF_COURSE)),
                Disclosure.ofThings(overview.unheard())));
        changes(letter, language, overview, details);
        troubled(letter, language, overview, details, words);
        late(letter, language, overview, details);
        silent(letter, language, overview, details);
        parts.forEach(part -> part.write(letter, programme, language));
        letter.paragraph(own("In de bijlage staat elke actie, in de woorden van wie haar houdt.", "The annex holds every action, in the words of its holder.", language));
        letter.signOff(own("Hoogachtend,", "Yours sincerely,", language), List.of(new Signatory(own("De bewindspersoon,", "The minister,", language), Disclosure.ownWords(""))));
        letter.pageBreak().heading(1, own("Bijlage: hoe de acties ervoor staan", "Annex: how the actions stand", language));
        annex.write(letter, programme, language, overview);
        return letter.build();
    }

    private static void changes(DocumentBuilder letter, Language language, Overview overview, Map<UUID, ActionDetail> details) {
        letter.heading(1, Disclosure.ownWords(language.of("Wat er veranderde sinds ", "What changed since ") + date(overview.window().since(), language)));
        List<Stand> changed = overview.changed();
        if (changed.isEmpty()) {
            letter.paragraph(own("Geen van de acties staat er anders voor dan toen.", "None of the actions stands otherwise than it did then.", language));
            return;
        }
        letter.paragraph(Disclosure.sentence(language, Text.of("{} acties staan er beter voor en {} slechter.", "{} actions stand better and {} worse."),
                Disclosure.ofThings(overview.better()), Disclosure.ofThings(overview.worse())));
        letter.table(own("Acties die er anders voor staan", "Actions that stand otherwise", language), table -> {
            table.column(own("Actie", "Action", language), Align.LEFT, 6).column(own("Was", "Was", language), Align.LEFT, 2)
                    .column(own("Is nu", "Is now", language), Align.LEFT, 2);
            changed.forEach(stand -> table.row(stand.action(), List.of(name(stand, details), Disclosure.ownWords(stand.former().label(), language), Disclosure.ownWords(stand.status().label(), language))));
        });
    }

    /** What is off course or needs attention, why, and what is asked. */
    private static void troubled(DocumentBuilder letter, Language language, Overview overview, Map<UUID, ActionDetail> details, Map<UUID, Report> words) {
        List<Stand> troubled = Stream.concat(overview.offCourse().stream(), overview.attention().stream()).toList();
        if (troubled.isEmpty()) {
            return;
        }
        letter.heading(1, own("Wat aandacht vraagt", "What needs attention", language));
        letter.bullets(list -> troubled.forEach(stand -> list.item(stand.action(), line -> {
            line.strong(name(stand, details)).text(Disclosure.ownWords(": " + stand.status().label().in(language).toLowerCase() + ". "));
            Report report = stand.report() == null ? null : words.get(stand.report());
            if (report != null && !report.obstacle().isBlank()) {
                line.text(Disclosure.ownWords(stop(report.obstacle())));
            }
            if (report != null && report.asksHelp()) {
                line.emphasis(own("Gevraagd: ", "Asked: ", language)).text(Disclosure.ownWords(stop(report.help())));
            }
        })));
    }

    private static void late(DocumentBuilder letter, Language language, Overview overview, Map<UUID, ActionDetail> details) {
        List<Stand> late = overview.late();
        if (!late.isEmpty()) {
            letter.heading(1, own("Mijlpalen die te laat zijn", "Milestones that are late", language));
            letter.bullets(list -> late.forEach(stand -> list.item(stand.action(), line -> line.text(name(stand, details))
                    .text(Disclosure.ownWords(language.of(" (sinds ", " (since ") + date(stand.lateFrom(), language) + ")")))));
        }
    }

    private static void silent(DocumentBuilder letter, Language language, Overview overview, Map<UUID, ActionDetail> details) {
        List<Stand> silent = overview.silent();
        if (!silent.isEmpty()) {
            letter.heading(1, own("Waarvan wij niets hoorden", "Of what we heard nothing", language));
            letter.paragraph(Disclosure.sentence(language, Text.of("Van deze acties kwam in {} weken geen bericht:", "Of these actions no word came in {} weeks:"), Disclosure.ofThings(overview.window().weeks())));
            letter.bullets(list -> silent.forEach(stand -> list.item(stand.action(), line -> line.text(name(stand, details)))));
        }
    }

    private static Publishable<String> name(Stand stand, Map<UUID, ActionDetail> details) {
        return Disclosure.ownWords((details.get(stand.action()).code() + " " + details.get(stand.action()).text()).strip());
    }

    private static String stop(String words) {
        return words.strip() + (words.strip().matches(".*[.!?…]") ? " " : ". ");
    }

    private static String date(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    private static Publishable<String> own(String nl, String en, Language language) {
        return Disclosure.ownWords(Text.of(nl, en), language);
    }
}
