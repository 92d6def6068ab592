package nl.draagvlak.statements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
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

/** What waits for a second pair of eyes at a gathering, and what became of it. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/nakijken")
@Allowed({Role.TEAM, Role.FACILITATOR})
class SecondLookPages {

    private final SecondLooks looks;
    private final Gatherings gatherings;
    private final Elements elements;
    private final Kinds kinds;
    private final Accounts accounts;

    SecondLookPages(SecondLooks looks, Gatherings gatherings, Elements elements, Kinds kinds, Accounts accounts) {
        this.looks = looks;
        this.gatherings = gatherings;
        this.elements = elements;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    /** A look with what it is at, and the names of who made it and who looked; {@code mine} when the reader made it. */
    record Row(SecondLook look, Element element, Kind kind, String maker, String second, boolean mine) {}

    @GetMapping
    Reply list(Visit visit, @PathVariable UUID id) {
        return page(visit, gathering(visit, id), Form.empty(), null);
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form, UUID refused) {
        List<SecondLook> all = looks.list(gathering.id());
        Map<UUID, Element> words = elements.byIds(all.stream().map(SecondLook::elementId).toList());
        Map<UUID, String> names = accounts.names(all.stream().flatMap(look -> Stream.of(look.madeBy(), look.seenBy())).filter(java.util.Objects::nonNull).distinct().toList());
        List<Row> rows = all.stream().map(look -> new Row(look, words.get(look.elementId()), kinds.get(words.get(look.elementId()).kind()),
                names.getOrDefault(look.madeBy(), "–"), names.getOrDefault(look.seenBy(), "–"), look.madeBy().equals(visit.account().id()))).toList();
        return Reply.page("statements/secondlook", visit.frame("Nakijken", "Second look")).with("form", form).with("gathering", gathering)
                .with("on", looks.isOn(gathering.id())).with("rows", rows).with("refused", refused);
    }

    @PostMapping("/{look}")
    Reply decide(Visit visit, @PathVariable UUID id, @PathVariable UUID look, Form form) {
        Gathering gathering = gathering(visit, id);
        SecondLook found = NotHere.unless(looks.find(id, look).filter(SecondLook::waits));
        boolean approved = form.has("oordeel", "goed");
        String reason = approved ? "" : form.required("reden", 300);
        if (found.madeBy().equals(visit.account().id())) {
            form.error("reden", "U hebt dit zelf gemaakt. Vraag iemand anders om te kijken.", "You made this yourself. Ask somebody else to look.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form, look));
        }
        looks.decide(visit.act(), visit.programmeId(), found, approved ? SecondLook.Verdict.APPROVED : SecondLook.Verdict.RETURNED, reason);
        visit.tellSaved();
        return back(visit, id);
    }

    private static Reply back(Visit visit, UUID id) {
        return Reply.redirect(visit.at("/bijeenkomsten/" + id + "/nakijken"));
    }

    private Gathering gathering(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
