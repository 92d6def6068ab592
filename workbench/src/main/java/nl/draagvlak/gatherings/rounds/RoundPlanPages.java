package nl.draagvlak.gatherings.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
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

/** Planning the rounds: one form with a row a round; an empty row is no round. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/rondes/indeling")
@Allowed({Role.TEAM, Role.FACILITATOR})
class RoundPlanPages {

    private static final int MOST_ROWS = 30;
    private static final int SPARE_ROWS = 2;
    private static final int USUAL_MINUTES = 30;

    private final Gatherings gatherings;
    private final Settings settings;
    private final Rounds rounds;

    RoundPlanPages(Gatherings gatherings, Settings settings, Rounds rounds) {
        this.gatherings = gatherings;
        this.settings = settings;
        this.rounds = rounds;
    }

    @GetMapping
    Reply plan(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        List<Round> planned = rounds.list(id);
        List<Round> shown = planned.isEmpty() ? proposal(visit, gathering) : planned;
        Form form = Form.empty();
        for (int i = 0; i < shown.size(); i++) {
            Round round = shown.get(i);
            form.with("id-" + i, round.id()).with("titel-" + i, round.title()).with("minuten-" + i, round.minutes()).with("opzet-" + i, round.setup().key())
                    .withAll("vragen-" + i, round.prompts());
        }
        return page(visit, gathering, form, shown.size()).with("proposed", planned.isEmpty() && !shown.isEmpty());
    }

    /** A round at the tables for every question, and one with everybody to end with. */
    private List<Round> proposal(Visit visit, Gathering gathering) {
        List<Round> proposed = new ArrayList<>();
        for (Prompt prompt : settings.prompts(gathering.id())) {
            proposed.add(Round.planned(Ids.next(), gathering.id(), proposed.size(), visit.programme().language().of(prompt.question().nl(), prompt.question().en()),
                    USUAL_MINUTES, Round.Setup.TABLES, Set.of(prompt.id())));
        }
        if (!proposed.isEmpty()) {
            proposed.add(Round.planned(Ids.next(), gathering.id(), proposed.size(), visit.programme().language().of("Oogst van de tafels", "Harvest of the tables"),
                    USUAL_MINUTES, Round.Setup.PLENARY, Set.of()));
        }
        return proposed;
    }

    @PostMapping
    Reply set(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        Set<String> prompts = new LinkedHashSet<>(settings.prompts(id).stream().map(prompt -> prompt.id().toString()).toList());
        Integer asked = form.whole("rijen", 0, MOST_ROWS);
        int rows = asked == null ? 0 : asked;
        List<Round> planned = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (form.value("titel-" + i).isBlank() && form.value("minuten-" + i).isBlank()) {
                continue;
            }
            String title = form.required("titel-" + i, 200);
            Integer minutes = form.whole("minuten-" + i, 1, 600);
            if (minutes == null) {
                form.error("minuten-" + i, "Vul dit in.", "Fill this in.");
            }
            String setup = form.oneOf("opzet-" + i, Arrays.stream(Round.Setup.values()).map(Round.Setup::key).toList());
            Set<UUID> chosen = new LinkedHashSet<>(form.someOf("vragen-" + i, prompts).stream().map(UUID::fromString).toList());
            UUID known = form.id("id-" + i);
            if (form.ok()) {
                planned.add(Round.planned(known == null ? Ids.next() : known, id, planned.size(), title, minutes, Round.Setup.valueOf(setup.toUpperCase()), chosen));
            }
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form, rows).with("proposed", false));
        }
        rounds.set(visit.act(), gathering, planned);
        visit.tellSaved();
        return Reply.redirect(visit.at(gathering.path() + "/rondes"));
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form, int filled) {
        List<Option> setups = Arrays.stream(Round.Setup.values()).map(setup -> new Option(setup.key(), setup.label().in(visit.language()))).toList();
        List<Option> prompts = settings.prompts(gathering.id()).stream().map(prompt -> new Option(prompt.id().toString(), prompt.question().in(visit.language()))).toList();
        return Reply.page("gatherings/rounds/plan", visit.frame(gathering.title())).with("form", form).with("gathering", gathering)
                .with("rows", Math.min(MOST_ROWS, filled + SPARE_ROWS)).with("setups", setups).with("prompts", prompts);
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
