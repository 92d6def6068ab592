package nl.draagvlak.gatherings.paper;

import static nl.draagvlak.disclosure.Disclosure.ownWords;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting.AgendaItem;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Setting.Table;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.stakeholders.Person;
import nl.draagvlak.stakeholders.Persons;
import org.springframework.stereotype.Component;

/** Makes the papers of a gathering from how it was prepared. They hold what the programme itself wrote, and never what somebody said. */
@Component
class Script {

    /** Rows to write on, a sheet: as many as stay readable in handwriting. */
    private static final int LINES = 12;
    /** Dots that break into lines: a row without a gap would push the other columns off the paper. */
    private static final String ROOM_TO_WRITE = "\u2026 ".repeat(40).strip();

    private static final String SHORT = "\u2026 ".repeat(4).strip();

    private final Settings settings;
    private final Rounds rounds;
    private final Persons persons;

    Script(Settings settings, Rounds rounds, Persons persons) {
        this.settings = settings;
        this.rounds = rounds;
        this.persons = persons;
    }

    /** The whole evening on paper: when, what, where, who; and what to do when something goes wrong. */
    Document script(Gathering gathering, Language language) {
        Words words = new Words(language);
        DocumentBuilder document = head(gathering, words, Text.of("Draaiboek", "Script of the evening"));
        document.meta(words.of("Code", "Code"), ownWords(gathering.spokenCode()));
        if (gathering.contact().known()) {
            document.heading(1, words.of("Bij wie men terecht kan", "Whom people can turn to"))
                    .paragraph(ownWords(String.join(", ", Stream.of(gathering.contact().name(), gathering.contact().reach(), gathering.contact().supportLine())
                            .filter(part -> !part.isEmpty()).toList())));
        }
        agenda(document, gathering, words);
        rounds(document, gathering, words);
        tables(document, gathering, words);
        document.heading(1, words.of("Als het anders loopt", "When it goes otherwise")).bullets(List.of(
                words.of("De verbinding is weg: deel de tafelvellen uit. Wat op een telefoon is getypt, komt vanzelf aan als de lijn er weer is.",
                        "The line is gone: hand out the table sheets. What was typed on a phone arrives by itself when the line is back."),
                words.of("Een ronde loopt uit: geef haar minuten erbij; alle schermen gaan mee.", "A round runs late: give it more minutes; all screens follow."),
                words.of("Iemand anders neemt het over: Rondes, Wie leidt, Ik neem het over.", "Somebody else takes over: Rounds, Who leads, I take over."),
                words.of("Woorden raken iemand: zij wachten in de wachtrij, en de zaal ziet ze niet. Ga naar wie ze schreef als u weet wie dat is, en noem de hulplijn.",
                        "Words touch somebody: they wait in the queue, and the room does not see them. Go to whoever wrote them if you know who that is, and name the support line."),
                words.of("Iemand wil weg: de knop Snel weg staat op elke telefoon bovenaan.", "Somebody wants to leave: the button Leave quickly stands at the top of every phone.")));
        return document.build();
    }

    /** A sheet for every table and round, with the questions and lines to write on, in the columns in which it is typed in later. */
    Document sheets(Gathering gathering, Language language) {
        Words words = new Words(language);
        DocumentBuilder document = head(gathering, words, Text.of("Tafelvellen", "Table sheets"));
        document.paragraph(words.of("Schrijf een gedachte per regel, zo letterlijk als het gaat. Geen namen. Lever het vel in: het wordt later overgetypt.",
                "Write one thought a line, as literally as you can. No names. Hand the sheet in: it is typed in later."));
        List<Round> atTables = rounds.list(gathering.id()).stream().filter(round -> round.setup() == Round.Setup.TABLES).toList();
        List<Prompt> all = settings.prompts(gathering.id());
        for (Table table : settings.tables(gathering.id())) {
            if (atTables.isEmpty()) {
                sheet(document, words, table, words.text("Alle vragen", "All questions"), all);
            }
            for (Round round : atTables) {
                sheet(document, words, table, round.title(), all.stream().filter(prompt -> round.prompts().contains(prompt.id())).toList());
            }
        }
        return document.build();
    }

    private void sheet(DocumentBuilder document, Words words, Table table, String title, List<Prompt> prompts) {
        document.pageBreak().heading(1, ownWords(words.text("Tafel ", "Table ") + table.number() + (table.name().isEmpty() ? "" : ", " + table.name()) + ": " + title));
        if (!prompts.isEmpty()) {
            document.bullets(prompts.stream().map(prompt -> ownWords(prompt.question().in(words.language()) + " (" + prompt.kind().label().in(words.language()).toLowerCase() + ")")).toList());
        }
        document.table(words.of("Wat er wordt gezegd", "What is said"), grid -> {
            grid.column(words.of("nr", "no"), Align.RIGHT).column(words.of("tekst", "tekst")).column(words.of("soort", "soort")).column(words.of("perspectief", "perspectief"));
            for (int i = 1; i <= LINES; i++) {
                grid.row(ownWords(String.valueOf(i)), ownWords(ROOM_TO_WRITE), ownWords(SHORT), ownWords(SHORT));
            }
        });
    }

    private DocumentBuilder head(Gathering gathering, Words words, Text subtitle) {
        DocumentBuilder document = Document.titled(ownWords(gathering.title(), words.language()), words.language()).subtitle(ownWords(subtitle, words.language()))
                .date(gathering.date()).meta(words.of("Tijd", "Time"), ownWords(gathering.start() + " – " + gathering.end()));
        return gathering.place().isEmpty() ? document : document.meta(words.of("Plaats", "Place"), ownWords(gathering.place()));
    }

    private void agenda(DocumentBuilder document, Gathering gathering, Words words) {
        List<AgendaItem> agenda = settings.agenda(gathering.id());
        if (!agenda.isEmpty()) {
            document.heading(1, words.of("Agenda", "Agenda")).table(words.of("Wanneer wat", "What when"), grid -> {
                grid.column(words.of("Begin", "Start")).column(words.of("Einde", "End")).column(words.of("Wat", "What"));
                agenda.forEach(item -> grid.row(ownWords(item.start().toString()), ownWords(end(item).toString()), ownWords(item.title())));
            });
        }
    }

    private static LocalTime end(AgendaItem item) {
        return item.start().plusMinutes(item.minutes());
    }

    private void rounds(DocumentBuilder document, Gathering gathering, Words words) {
        List<Round> planned = rounds.list(gathering.id());
        List<Prompt> prompts = settings.prompts(gathering.id());
        if (!planned.isEmpty()) {
            document.heading(1, words.of("Rondes", "Rounds"));
        }
        for (Round round : planned) {
            document.heading(2, ownWords(round.title())).paragraph(ownWords(round.setup().label().in(words.language()) + ", " + round.minutes()
                    + words.text(round.minutes() == 1 ? " minuut" : " minuten", round.minutes() == 1 ? " minute" : " minutes")));
            List<Publishable<String>> asked = prompts.stream().filter(prompt -> round.prompts().contains(prompt.id()))
                    .map(prompt -> ownWords(prompt.question(), words.language())).toList();
            if (!asked.isEmpty()) {
                document.bullets(asked);
            }
        }
    }

    private void tables(DocumentBuilder document, Gathering gathering, Words words) {
        List<Table> tables = settings.tables(gathering.id());
        if (tables.isEmpty()) {
            return;
        }
        Map<UUID, Person> people = persons.byIds(tables.stream().flatMap(table -> Stream.of(table.facilitatorId(), table.scribeId())).filter(Objects::nonNull).distinct()
                .collect(Collectors.toCollection(ArrayList::new)));
        document.heading(1, words.of("Tafels", "Tables")).table(words.of("Wie aan welke tafel leidt en opschrijft", "Who leads and writes down at which table"), grid -> {
            grid.column(words.of("Tafel", "Table")).column(words.of("Leidt", "Leads")).column(words.of("Schrijft op", "Writes down"));
            tables.forEach(table -> grid.row(ownWords(table.number() + (table.name().isEmpty() ? "" : " " + table.name())), name(people, table.facilitatorId()),
                    name(people, table.scribeId())));
        });
    }

    private static Publishable<String> name(Map<UUID, Person> people, UUID id) {
        return ownWords(id == null || !people.containsKey(id) ? "–" : people.get(id).name());
    }

    /** Words of the house in one language. */
    private record Words(Language language) {
        Publishable<String> of(String nl, String en) {
            return ownWords(language.of(nl, en));
        }

        String text(String nl, String en) {
            return language.of(nl, en);
        }
    }
}
