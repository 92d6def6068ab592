package nl.draagvlak.effect;

import static nl.draagvlak.actions.ActionGrammar.ACTION;
import static nl.draagvlak.progress.ProgressGrammar.RESULT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Picker;
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

/** What may have contributed to a figure: written down with what speaks for it and, always, what speaks against it. */
@Controller
@RequestMapping("/programmas/{programme}/effect")
@Allowed(Role.TEAM)
class ClaimPages {

    /** So many pieces of evidence a side can be written at once. */
    static final int ROWS = 4;

    private final Claims claims;
    private final Indicators indicators;
    private final Picker picker;

    ClaimPages(Claims claims, Indicators indicators, Picker picker) {
        this.claims = claims;
        this.indicators = indicators;
        this.picker = picker;
    }

    @GetMapping("/indicatoren/{id}/bijdragen/nieuw")
    Reply blank(Visit visit, @PathVariable UUID id) {
        return formPage(visit, indicator(visit, id), null, Form.empty());
    }

    private Reply.Page formPage(Visit visit, Indicator indicator, Claim claim, Form form) {
        String action = claim == null ? visit.at("/effect/indicatoren/" + indicator.id() + "/bijdragen") : visit.at("/effect/bijdragen/" + claim.id());
        return Reply.page("effect/claimform", claim == null ? visit.frame("Wat kan hebben bijgedragen", "What may have contributed") : visit.frame("Bijdrage wijzigen", "Change contribution"))
                .with("indicator", indicator).with("claim", claim).with("form", form).with("action", action)
                .with("view", picker.one(visit, form, "wat", RESULT, ACTION)).with("removed", claim != null && !standing(claim));
    }

    private boolean standing(Claim claim) {
        return claims.ofIndicators(List.of(claim.indicatorId())).getOrDefault(claim.indicatorId(), List.of()).stream().anyMatch(each -> each.id().equals(claim.id()));
    }

    private Claim.Draft read(Visit visit, Indicator indicator, Form form) {
        UUID about = picker.id(visit, form, "wat", RESULT, ACTION);
        String text = form.required("tekst", 500);
        String strength = form.oneOf("sterkte", List.of(Claim.Strength.values()).stream().map(Claim.Strength::key).toList());
        String conclusion = form.optional("conclusie", 500);
        List<Claim.Evidence> evidence = new ArrayList<>(evidence(form, "voor", true));
        if (evidence.isEmpty() && strength != null && Claim.Strength.ofKey(strength).orElseThrow() != Claim.Strength.NONE) {
            form.error("voor-tekst-0", "Schrijf op wat ervoor spreekt, of kies ‘Geen onderbouwing’.", "Write what speaks for it, or choose ‘No evidence’.");
        }
        List<Claim.Evidence> against = evidence(form, "tegen", false);
        if (against.isEmpty()) {
            form.error("tegen-tekst-0", "Schrijf op wat ertegen spreekt, of wat het ook kan verklaren.", "Write what speaks against it, or what else may explain it.");
        }
        evidence.addAll(against);
        return form.ok() ? new Claim.Draft(indicator.id(), about, text, Claim.Strength.ofKey(strength).orElseThrow(), conclusion, evidence) : null;
    }

    private static List<Claim.Evidence> evidence(Form form, String side, boolean inFavour) {
        List<Claim.Evidence> found = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String text = form.optional(side + "-tekst-" + i, 500);
            Optional<Claim.Sort> sort = Claim.Sort.ofKey(form.value(side + "-soort-" + i));
            if (!text.isEmpty() && sort.isEmpty()) {
                form.error(side + "-soort-" + i, "Kies waar dit vandaan komt.", "Choose where this comes from.");
            } else if (!text.isEmpty()) {
                found.add(new Claim.Evidence(inFavour, sort.get(), text));
            }
        }
        return found;
    }

    @PostMapping("/indicatoren/{id}/bijdragen")
    Reply add(Visit visit, @PathVariable UUID id, Form form) {
        Indicator indicator = indicator(visit, id);
        if (picker.searching(form)) {
            return formPage(visit, indicator, null, form);
        }
        Claim.Draft draft = read(visit, indicator, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, indicator, null, form));
        }
        claims.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id));
    }

    @GetMapping("/bijdragen/{claim}")
    Reply edit(Visit visit, @PathVariable("claim") UUID id) {
        Claim claim = get(visit, id);
        Form form = Form.empty().with("wat", claim.aboutId()).with("tekst", claim.text()).with("sterkte", claim.strength().key()).with("conclusie", claim.conclusion());
        fill(form, "voor", claim.inFavour());
        fill(form, "tegen", claim.against());
        return formPage(visit, indicator(visit, claim.indicatorId()), claim, form);
    }

    private static void fill(Form form, String side, List<Claim.Evidence> evidence) {
        for (int i = 0; i < Math.min(ROWS, evidence.size()); i++) {
            form.with(side + "-soort-" + i, evidence.get(i).sort().key()).with(side + "-tekst-" + i, evidence.get(i).text());
        }
    }

    @PostMapping("/bijdragen/{claim}")
    Reply change(Visit visit, @PathVariable("claim") UUID id, Form form) {
        Claim claim = get(visit, id);
        Indicator indicator = indicator(visit, claim.indicatorId());
        if (picker.searching(form)) {
            return formPage(visit, indicator, claim, form);
        }
        Claim.Draft draft = read(visit, indicator, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, indicator, claim, form));
        }
        claims.change(visit.act(), claim, draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + indicator.id()));
    }

    @PostMapping("/bijdragen/{claim}/verwijdering")
    Reply remove(Visit visit, @PathVariable("claim") UUID id) {
        claims.remove(visit.act(), get(visit, id));
        visit.tell("De bijdrage staat niet meer bij de indicator. Hier kunt u haar terugzetten.", "The contribution no longer stands with the indicator. Here you can put it back.");
        return Reply.redirect(visit.at("/effect/bijdragen/" + id));
    }

    @PostMapping("/bijdragen/{claim}/herstel")
    Reply restore(Visit visit, @PathVariable("claim") UUID id) {
        Claim claim = get(visit, id);
        claims.restore(visit.act(), claim);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + claim.indicatorId()));
    }

    private Claim get(Visit visit, UUID id) {
        return NotHere.unless(claims.find(visit.programmeId(), id));
    }

    private Indicator indicator(Visit visit, UUID id) {
        return NotHere.unless(indicators.find(visit.programmeId(), id).filter(each -> each.element().active()));
    }
}
