package nl.draagvlak.gatherings.leading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Leading;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
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

/** Handing a gathering over to another facilitator, also in the middle of a round. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/overdracht")
@Allowed({Role.TEAM, Role.FACILITATOR})
class HandOverPages {

    private final Gatherings gatherings;
    private final Leading leading;
    private final Accounts accounts;

    HandOverPages(Gatherings gatherings, Leading leading, Accounts accounts) {
        this.gatherings = gatherings;
        this.leading = leading;
        this.accounts = accounts;
    }

    @GetMapping
    Reply show(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form) {
        Map<String, String> people = people(gathering.programmeId());
        Leading.Turn now = leading.now(gathering.id()).orElse(null);
        Leading.Turn asked = leading.asked(gathering.id()).orElse(null);
        String me = visit.account().id().toString();
        return Reply.page("gatherings/leading/handover", visit.frame(gathering.title())).with("form", form).with("gathering", gathering).with("asked", asked)
                .with("now", now == null ? "" : people.getOrDefault(now.accountId().toString(), "")).with("since", now == null ? null : now.takenAt())
                .with("mine", now != null && now.accountId().toString().equals(me)).with("askedMe", asked != null && asked.accountId().toString().equals(me))
                .with("askedName", asked == null ? "" : people.getOrDefault(asked.accountId().toString(), ""))
                .with("people", people.entrySet().stream().filter(each -> !each.getKey().equals(me)).map(each -> new Option(each.getKey(), each.getValue())).toList());
    }

    private Map<String, String> people(UUID programmeId) {
        Map<String, String> people = new LinkedHashMap<>();
        Stream.of(Role.FACILITATOR, Role.TEAM).map(role -> accounts.listMembers(programmeId, role)).flatMap(List<Account>::stream)
                .forEach(account -> people.putIfAbsent(account.id().toString(), account.name()));
        return people;
    }

    @PostMapping
    Reply ask(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        String who = form.oneOf("wie", people(gathering.programmeId()).keySet());
        String note = form.optional("woord", 1000);
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        leading.ask(visit.act(), gathering, UUID.fromString(who), note);
        visit.tell("Gevraagd. U leidt tot de ander het overneemt.", "Asked. You lead until the other takes over.");
        return Reply.redirect(visit.at(gathering.path() + "/overdracht"));
    }

    @PostMapping("/overname")
    Reply take(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        leading.take(visit.act(), gathering);
        visit.tell("U leidt nu. Alles loopt door.", "You lead now. All goes on.");
        return Reply.redirect(visit.at(gathering.path() + "/rondes"));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
