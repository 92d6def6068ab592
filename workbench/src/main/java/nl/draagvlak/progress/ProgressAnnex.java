package nl.draagvlak.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Line;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.actions.Milestones;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.CsvRendering;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentBuilder.Measured;
import org.springframework.stereotype.Component;

/** The annex of the half-yearly letter: how every action stands, per line, also those of whom nothing was heard. */
@Component
public class ProgressAnnex {

    private final Stands stands;
    private final Moments moments;
    private final Reports reports;
    private final Actions actions;
    private final Lines lines;
    private final Milestones milestones;

    ProgressAnnex(Stands stands, Moments moments, Reports reports, Actions actions, Lines lines, Milestones milestones) {
        this.stands = stands;
        this.moments = moments;
        this.reports = reports;
        this.actions = actions;
        this.lines = lines;
        this.milestones = milestones;
    }

    /** The annex as it is on a day: as of the programme's last reporting day before it, with the word that came in since. */
    public Document document(Programme programme, Language language, LocalDate asOf) {
        return document(programme, language, moments.window(programme.id(), asOf));
    }

    Document document(Programme programme, Language language, Window window) {
        Words words = new Words(language);
        Overview overview = new Overview(window, stands.list(programme.id(), window, ""));
        DocumentBuilder document = Document.titled(words.own("Voortgang van de acties", "Progress of the actions"), language)
                .subtitle(Disclosure.ownWords(programme.name())).date(window.asOf());
        if (window.until().isAfter(window.asOf())) {
            document.meta(words.own("Berichten tot en met", "Word up to and with"), words.date(window.until()));
        }
        if (programme.hasNotice()) {
            document.note(words.own("Let op", "Please note"), Disclosure.ownWords(programme.notice()));
        }
        write(document, programme, words, overview, 1);
        return document.build();
    }

    /** The annex within another document, its lines as headings of level 2. */
    void write(DocumentBuilder document, Programme programme, Language language, Overview overview) {
        write(document, programme, new Words(language), overview, 2);
    }

    private void write(DocumentBuilder document, Programme programme, Words words, Overview overview, int level) {
        document.paragraph(words.own("Per actie staat hier hoe zij ervoor staat, in de woorden van de actiehouder. Is er niets gehoord, dan staat dat er ook.",
                "For each action it says here how it stands, in the words of its holder. If nothing was heard, it says so too."));
        summary(document, words, overview);
        if (level == 1) {
            document.contents();
        }
        List<AnnexRow> rows = rows(programme.id(), overview);
        Map<Line, List<AnnexRow>> byLine = rows.stream().collect(Collectors.groupingBy(AnnexRow::line, LinkedHashMap::new, Collectors.toList()));
        byLine.forEach((line, own) -> table(document, words, line, own, overview.window(), level));
    }

    private static void summary(DocumentBuilder document, Words words, Overview overview) {
        List<Measured> bars = new ArrayList<>(Arrays.stream(Status.values())
                .map(status -> new Measured(Disclosure.ownWords(status.label(), words.language), Disclosure.ofThings(overview.count(status)))).toList());
        bars.add(new Measured(words.own("Nog geen bericht", "No word yet"), Disclosure.ofThings(overview.unheard())));
        document.bars(words.own("Hoe de acties ervoor staan", "How the actions stand"),
                Disclosure.sentence(words.language, Text.of("Van {} acties zijn er {} op koers, {} klaar, {} vragen aandacht, {} zijn uit koers en van {} is nog niets gehoord.",
                                "Of {} actions {} are on course, {} done, {} need attention, {} are off course, and of {} nothing was heard yet."),
                        Disclosure.ofThings(overview.total()), Disclosure.ofThings(overview.count(Status.ON_COURSE)), Disclosure.ofThings(overview.count(Status.DONE)),
                        Disclosure.ofThings(overview.count(Status.ATTENTION)), Disclosure.ofThings(overview.count(Status.OFF_COURSE)), Disclosure.ofThings(overview.unheard())),
                words.own("acties", "actions"), bars, null);
        document.paragraph(Disclosure.sentence(words.language, Text.of("Sinds {}: {} acties staan er beter voor, {} slechter. Bij {} acties is een mijlpaal te laat. Van {} acties kwam in {} weken geen bericht.",
                        "Since {}: {} actions stand better, {} worse. At {} actions a milestone is late. Of {} actions no word came in {} weeks."),
                words.date(overview.window().since()), Disclosure.ofThings(overview.better()), Disclosure.ofThings(overview.worse()),
                Disclosure.ofThings(overview.late().size()), Disclosure.ofThings(overview.silent().size()), Disclosure.ofThings(overview.window().weeks())));
    }

    private static void table(DocumentBuilder document, Words words, Line line, List<AnnexRow> rows, Window window, int level) {
        Publishable<String> name = Disclosure.sentence(words.language, Text.same("{}. {}"), Disclosure.ofThings(line.number()), Disclosure.ownWords(line.name(), words.language));
        document.heading(level, name, line.id());
        document.table(Disclosure.sentence(words.language, Text.of("Stand van de {} acties van lijn {}", "Standing of the {} actions of line {}"),
                Disclosure.ofThings(rows.size()), Disclosure.ofThings(line.number())), table -> {
            table.column(words.own("Actie en actiehouder", "Action and holder")).column(words.own("Stand", "Standing"))
                    .column(words.own("Toelichting", "Explanation")).column(words.own("Volgende mijlpaal", "Next milestone"));
            rows.forEach(row -> table.row(row.action().id(), List.of(words.action(row), words.standing(row, window), words.explanation(row),
                    words.next(row, window))));
        });
    }

    /** The same as a table for a spreadsheet program: a row for each action, with more columns. */
    byte[] csv(Programme programme, Language language, Window window) {
        Words words = new Words(language);
        List<Publishable<String>> header = List.of(words.own("Nummer", "Number"), words.own("Actielijn", "Action line"), words.own("Actie", "Action"),
                words.own("Actiehouder", "Holder"), words.own("Stand", "Standing"), words.own("Stand op vorig peilmoment", "Standing at the former reporting day"),
                words.own("Laatste bericht", "Last word"), words.own("Wat is gedaan", "What was done"), words.own("Wat zit tegen", "What hinders"),
                words.own("Gevraagde hulp", "Help asked"), words.own("Volgende mijlpaal", "Next milestone"), words.own("Te late mijlpalen", "Late milestones"),
                words.own("Geen bericht in de periode", "No word in the period"));
        List<List<Publishable<String>>> rows = new ArrayList<>();
        for (AnnexRow row : rows(programme.id(), new Overview(window, stands.list(programme.id(), window, "")))) {
            Report report = row.report();
            rows.add(List.of(Disclosure.ownWords(row.action().code()), Disclosure.ownWords(row.line().name(), language), Disclosure.ownWords(row.action().text()),
                    words.holder(row), words.status(row.stand().status()), words.status(row.stand().former()),
                    report == null ? words.none() : words.date(report.reportedAt().atZone(nl.draagvlak.shell.Frame.ZONE).toLocalDate()),
                    report == null ? words.none() : Disclosure.ownWords(report.done()), report == null ? words.none() : Disclosure.ownWords(report.obstacle()),
                    report == null ? words.none() : Disclosure.ownWords(report.help()), words.next(row, window),
                    words.own(String.valueOf(row.stand().overdue()), String.valueOf(row.stand().overdue())),
                    row.stand().silent(window) ? words.own("ja", "yes") : words.own("nee", "no")));
        }
        return CsvRendering.csv(header, rows);
    }

    private List<AnnexRow> rows(UUID programmeId, Overview overview) {
        Map<UUID, Line> byId = lines.list(programmeId).stream().collect(Collectors.toMap(Line::id, line -> line));
        List<UUID> ids = overview.all().stream().map(Stand::action).toList();
        Map<UUID, ActionDetail> details = actions.byIds(ids);
        Map<UUID, Report> words = reports.byIds(overview.all().stream().map(Stand::report).filter(Objects::nonNull).toList());
        Map<UUID, List<Milestone>> all = milestones.of(ids);
        LocalDate until = overview.window().until();
        return overview.all().stream().map(stand -> new AnnexRow(byId.get(stand.line()), details.get(stand.action()), stand,
                stand.report() == null ? null : words.get(stand.report()),
                all.getOrDefault(stand.action(), List.of()).stream().filter(m -> !m.reached() || m.actual().isAfter(until)).findFirst().orElse(null))).toList();
    }

    /** The house's words in one language. */
    private record Words(Language language) {

        Publishable<String> own(String nl, String en) {
            return Disclosure.ownWords(Text.of(nl, en), language);
        }

        Publishable<String> none() {
            return Disclosure.ownWords("");
        }

        Publishable<String> date(LocalDate day) {
            return Disclosure.ownWords(day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale())));
        }

        Publishable<String> action(AnnexRow row) {
            return Disclosure.sentence(language, Text.same("{} ({})"), Disclosure.ownWords((row.action().code() + " " + row.action().text()).strip()), holder(row));
        }

        Publishable<String> holder(AnnexRow row) {
            if (row.action().holder() == null) {
                return own("nog geen actiehouder", "no holder yet");
            }
            Publishable<String> name = Disclosure.ownWords(row.action().holder().organisation());
            return row.action().held() ? name : Disclosure.sentence(language, Text.of("{} (gevraagd, nog geen antwoord)", "{} (asked, no answer yet)"), name);
        }

        Publishable<String> status(Status status) {
            return status == null ? own("nog geen bericht", "no word yet") : Disclosure.ownWords(status.label(), language);
        }

        /** How it stands in words, and whether that changed. */
        Publishable<String> standing(AnnexRow row, Window window) {
            Stand stand = row.stand();
            if (stand.status() == null) {
                return stand.waits(window) ? own("Nog niet aan de beurt", "Not its turn yet") : own("Nog geen bericht", "No word yet");
            }
            Publishable<String> now = status(stand.status());
            if (stand.firstWord()) {
                return Disclosure.sentence(language, Text.of("{} (eerste bericht)", "{} (first word)"), now);
            }
            if (stand.changed()) {
                return Disclosure.sentence(language, Text.of("{} (was: {})", "{} (was: {})"), now, Disclosure.ownWords(stand.former().label().in(language).toLowerCase()));
            }
            return stand.silent(window) ? Disclosure.sentence(language, Text.of("{} (geen nieuw bericht)", "{} (no new word)"), now)
                    : Disclosure.sentence(language, Text.of("{} (onveranderd)", "{} (unchanged)"), now);
        }

        Publishable<String> explanation(AnnexRow row) {
            Report report = row.report();
            if (report == null) {
                return row.stand().start() == null ? own("Er is niets gehoord.", "Nothing was heard.")
                        : Disclosure.sentence(language, Text.of("Er is niets gehoord sinds de start op {}.", "Nothing was heard since the start on {}."), date(row.stand().start()));
            }
            String words = report.done() + (report.obstacle().isEmpty() ? "" : language.of(" Wat zit tegen: ", " What hinders: ") + report.obstacle())
                    + (report.asksHelp() && !row.stand().done() ? language.of(" Gevraagd: ", " Asked: ") + report.help() : "");
            return Disclosure.sentence(language, Text.same("{} ({})"), Disclosure.ownWords(words), date(report.reportedAt().atZone(nl.draagvlak.shell.Frame.ZONE).toLocalDate()));
        }

        Publishable<String> next(AnnexRow row, Window window) {
            Milestone next = row.next();
            if (next == null || row.stand().done()) {
                return own("geen", "none");
            }
            return Disclosure.sentence(language, next.planned().isBefore(window.asOf()) ? Text.of("{}: {}, te laat", "{}: {}, late") : Text.same("{}: {}"),
                    date(next.planned()), Disclosure.ownWords(next.text()));
        }
    }
}
