package nl.draagvlak.gatherings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Who takes care of what may touch people, and whether two people look before words leave a table. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/zorg")
@Allowed({Role.TEAM, Role.FACILITATOR})
class CarePages {

    private final Gatherings gatherings;
    private final Cares cares;
    private final Accounts accounts;

    CarePages(Gatherings gatherings, Cares cares, Accounts accounts) {
        this.gatherings = gatherings;
        this.cares = cares;
        this.accounts = accounts;
    }

    @GetMapping
    Reply show(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        Care care = cares.of(id);
        return page(visit, gathering, Form.empty().with("wie", care.trainedId() == null ? "" : care.trainedId()).with("tweede", care.secondLook() ? "ja" : ""));
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form) {
        return Reply.page("gatherings/care", visit.frame(gathering.title())).with("form", form).with("gathering", gathering)
                .with("people", members(gathering.programmeId()).entrySet().stream().map(each -> new Option(each.getKey(), each.getValue())).toList());
    }

    /** Those who lead or prepare gatherings: a mail to anybody else would tell them that something happened. */
    private Map<String, String> members(UUID programmeId) {
        Map<String, String> members = new LinkedHashMap<>();
        Stream.of(Role.FACILITATOR, Role.TEAM).map(role -> accounts.listMembers(programmeId, role)).flatMap(List<Account>::stream)
                .forEach(account -> members.putIfAbsent(account.id().toString(), account.name()));
        return members;
    }

    @PostMapping
    Reply set(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        String trained = form.maybeOneOf("wie", members(gathering.programmeId()).keySet());
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        cares.set(visit.act(), gathering, trained == null ? null : UUID.fromString(trained), form.checked("tweede"));
        visit.tellSaved();
        return Reply.redirect(visit.at(gathering.path() + "/zorg"));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
