package nl.draagvlak.statements;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was done with a gathering, for who took part; and an address to be told, kept apart from who took part. */
@Controller
@RequestMapping("/terugblik/bericht")
@Allowed(Role.PUBLIC)
class WordPages {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final ReportBacks reports;
    private final Gatherings gatherings;

    WordPages(ReportBacks reports, Gatherings gatherings) {
        this.reports = reports;
        this.gatherings = gatherings;
    }

    /** A gathering with what was told back of it; the report is null while there is none. */
    record Told(Gathering gathering, ReportBacks.ReportBack report) {}

    /** Newest first. */
    @GetMapping
    Reply list(Visit visit) {
        Optional<Participant> me = visit.visitor().participant();
        if (me.isEmpty()) {
            return Reply.redirect("/terugblik");
        }
        List<UUID> mine = reports.gatheringsOf(me.get().id());
        Map<UUID, ReportBacks.ReportBack> told = reports.byGathering(mine);
        List<Told> all = gatherings.byIds(mine).values().stream().sorted(Comparator.comparing(Gathering::date).reversed())
                .map(gathering -> new Told(gathering, Optional.ofNullable(told.get(gathering.id())).filter(ReportBacks.ReportBack::sent).orElse(null))).toList();
        return Reply.page("statements/told", visit.frame("Wat ermee is gedaan", "What was done with it")).with("all", all);
    }

    @GetMapping("/{id}")
    Reply ask(Visit visit, @PathVariable UUID id) {
        return visit.visitor().participant().isEmpty() ? Reply.redirect("/terugblik") : page(visit, own(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form) {
        return Reply.page("statements/wanted", visit.frame("Bericht krijgen", "Get word")).with("form", form).with("gathering", gathering);
    }

    @PostMapping("/{id}")
    Reply want(Visit visit, @PathVariable UUID id, Form form) {
        if (visit.visitor().participant().isEmpty()) {
            return Reply.redirect("/terugblik");
        }
        Gathering gathering = own(visit, id);
        String address = form.required("adres", 200).toLowerCase();
        if (form.ok() && !ADDRESS.matcher(address).matches()) {
            form.error("adres", "Schrijf het adres als naam@voorbeeld.nl.", "Write the address as name@example.org.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        if (form.has("doe", "weg")) {
            reports.wantNoMore(visit.now(), gathering, address);
            visit.tell("Gewist. U krijgt geen bericht.", "Erased. You will get no word.");
        } else {
            reports.want(visit.now(), gathering, address);
            visit.tell("U krijgt één bericht. Daarna wissen wij uw adres.", "You will get one message. After that we erase your address.");
        }
        return Reply.redirect("/terugblik/bericht");
    }

    /** A gathering at which whoever looks back took part, as long as nothing was sent. */
    private Gathering own(Visit visit, UUID id) {
        boolean mine = reports.gatheringsOf(visit.participant().id()).contains(id) && reports.find(id).filter(ReportBacks.ReportBack::sent).isEmpty();
        return NotHere.unless(mine ? gatherings.find(id) : Optional.empty());
    }
}
