package nl.draagvlak.statements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringState;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing down for a table what is said there: by keyboard, one after another. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/tafels/{number}")
@Allowed({Role.TEAM, Role.FACILITATOR})
class ScribePages {

    private static final int SHOWN = 20;

    private final Statements statements;
    private final StatementSearch search;
    private final Gatherings gatherings;
    private final Settings settings;
    private final Rounds rounds;
    private final Harvest harvest;
    private final Holds holds;
    private final Programmes programmes;

    ScribePages(Statements statements, StatementSearch search, Gatherings gatherings, Settings settings, Rounds rounds, Harvest harvest,
                Holds holds, Programmes programmes) {
        this.statements = statements;
        this.search = search;
        this.gatherings = gatherings;
        this.settings = settings;
        this.rounds = rounds;
        this.harvest = harvest;
        this.holds = holds;
        this.programmes = programmes;
    }

    @GetMapping
    Reply table(Visit visit, @PathVariable UUID id, @PathVariable int number, Form form) {
        Gathering gathering = gathering(visit, id);
        String first = rounds.askedNow(id).stream().findFirst().map(prompt -> prompt.kind().key()).orElse(StatementKind.PROBLEM.key());
        Form fresh = Form.empty().with("id", Ids.next()).with("soort", StatementKind.find(form.value("soort")).map(StatementKind::key).orElse(first))
                .with("perspectief", form.value("perspectief")).with("vormen", "");
        return page(visit, gathering, table(id, number), fresh);
    }

    private Reply.Page page(Visit visit, Gathering gathering, Setting.Table table, Form form) {
        StatementSearch.Filter here = StatementSearch.Filter.of(gathering.id(), table.number());
        return Reply.page("statements/table", visit.frame(visit.language().of("Tafel ", "Table ") + table.number() + (table.name().isEmpty() ? "" : ": " + table.name())))
                .with("form", form).with("gathering", gathering).with("table", table).with("kinds", kinds(visit, gathering))
                .with("perspectives", Option.of(programmes.list(visit.programmeId(), ListName.PERSPECTIVE), visit.language()))
                .with("forms", Option.of(programmes.list(visit.programmeId(), ListName.FORM), visit.language()))
                .with("said", search.page(visit.programmeId(), here, 1, SHOWN)).with("moment", rounds.moment(gathering.id(), visit.now()).orElse(null))
                .with("harvest", harvest.ids(gathering.id()))
                .with("waiting", holds.waiting(gathering.id()).stream().map(Hold::statementId).collect(Collectors.toSet()));
    }

    /** The kinds that are asked for now come first, then those of the other rounds. */
    private List<Option> kinds(Visit visit, Gathering gathering) {
        List<StatementKind> asked = new ArrayList<>(Stream.concat(rounds.askedNow(gathering.id()).stream(), settings.prompts(gathering.id()).stream())
                .map(Setting.Prompt::kind).distinct().toList());
        Arrays.stream(StatementKind.values()).filter(kind -> !asked.contains(kind)).forEach(asked::add);
        return asked.stream().map(kind -> new Option(kind.key(), kind.label().in(visit.language()))).toList();
    }

    @PostMapping
    Reply write(Visit visit, @PathVariable UUID id, @PathVariable int number, Form form) {
        Gathering gathering = gathering(visit, id);
        Setting.Table table = table(id, number);
        String words = form.required("tekst", Elements.MAX_TEXT);
        String kind = form.oneOf("soort", StatementKind.keys());
        String perspective = form.maybeOneOf("perspectief", keys(visit, ListName.PERSPECTIVE));
        Set<String> about = form.someOf("vormen", keys(visit, ListName.FORM));
        UUID statementId = form.id("id");
        if (gathering.state() == GatheringState.PREPARED) {
            form.error("tekst", "De bijeenkomst is nog niet open.", "The gathering is not open yet.");
        }
        if (statementId == null) {
            form.with("id", Ids.next()).error("tekst", "Stuur dit nog een keer.", "Send this once more.");
        }
        PersonalData.warn(form, "tekst", words);
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, table, form));
        }
        statements.add(visit.act(), Statement.heard(statementId, visit.programmeId(), id, number, StatementKind.valueOf(kind.toUpperCase()), visit.account().id(),
                perspective), words, about);
        visit.tellSaved();
        return Reply.redirect(visit.at(path(gathering, number)) + "?soort=" + kind
                + (perspective == null ? "" : "&perspectief=" + URLEncoder.encode(perspective, StandardCharsets.UTF_8)));
    }

    /** Takes out what was typed by mistake. */
    @PostMapping("/ongedaan")
    Reply undo(Visit visit, @PathVariable UUID id, @PathVariable int number, Form form) {
        Gathering gathering = gathering(visit, id);
        UUID wrong = form.id("uitspraak");
        Statement statement = NotHere.unless(wrong == null ? Optional.<Statement>empty() : statements.find(visit.programmeId(), wrong)
                .filter(s -> s.gatheringId().equals(id) && s.typedBy() != null && Integer.valueOf(number).equals(s.table())));
        statements.withdraw(visit.act(), statement, false, visit.programme().language().of("Verkeerd getypt", "Typed wrongly"));
        visit.tell("Ongedaan gemaakt.", "Undone.");
        return Reply.redirect(visit.at(path(gathering, number)));
    }

    private List<String> keys(Visit visit, ListName list) {
        return programmes.list(visit.programmeId(), list).stream().map(Choice::key).toList();
    }

    private static String path(Gathering gathering, int number) {
        return gathering.path() + "/tafels/" + number;
    }

    private Gathering gathering(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }

    private Setting.Table table(UUID gatheringId, int number) {
        return NotHere.unless(settings.tables(gatheringId).stream().filter(table -> table.number() == number).findFirst());
    }
}
