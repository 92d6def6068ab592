package nl.draagvlak.effect.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.effect.Estimate;
import nl.draagvlak.effect.Figures;
import nl.draagvlak.effect.Indicators;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.CsvRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One set of counts: what defensible models make of it, what that takes for granted, and what others found. */
@Controller
@RequestMapping("/programmas/{programme}/effect/omvang/{id}")
@Allowed(Role.TEAM)
class StudyPages {

    private static final List<Integer> DRAWS = List.of(200, 1_000, 10_000);

    private final Overlaps overlaps;
    private final Calculations calculations;
    private final Indicators indicators;
    private final Figures figures;

    StudyPages(Overlaps overlaps, Calculations calculations, Indicators indicators, Figures figures) {
        this.overlaps = overlaps;
        this.calculations = calculations;
        this.indicators = indicators;
        this.figures = figures;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Overlap overlap, Form form) {
        List<Calculation> all = calculations.of(overlap.id());
        Calculation newest = all.stream().filter(each -> each.outcome() != null).findFirst().orElse(null);
        boolean whole = visit.has(Role.TEAM) || overlap.published();
        return Reply.page("effect/population/study", visit.frame(overlap.title())).with("overlap", overlap).with("form", form).with("all", all)
                .with("study", newest == null ? null : new Study(overlap, newest, overlaps.others(overlap.id()), overlaps.judged(overlap.id())))
                .with("busy", busy(all))
                .with("counts", whole ? GuardedCounts.whole(overlap) : GuardedCounts.guarded(overlap)).with("others", overlaps.others(overlap.id()))
                .with("indicator", overlap.indicatorId() == null ? null : indicators.find(visit.programmeId(), overlap.indicatorId()).orElse(null));
    }

    /** How far the newest calculation is, for the part of the page that follows it. */
    @GetMapping("/stand")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply stand(Visit visit, @PathVariable UUID id) {
        Overlap overlap = get(visit, id);
        return Reply.page("effect/population/progress", visit.frame(overlap.title())).with("overlap", overlap)
                .with("busy", busy(calculations.of(overlap.id())));
    }

    /** The calculation that waits, or the newest when it failed; null when all is done. */
    private static Calculation busy(List<Calculation> all) {
        return all.stream().filter(each -> each.state() == Calculation.State.WAITING).findFirst()
                .orElseGet(() -> all.stream().findFirst().filter(each -> each.state() == Calculation.State.FAILED).orElse(null));
    }

    @PostMapping("/berekeningen")
    Reply reckon(Visit visit, @PathVariable UUID id, Form form) {
        Overlap overlap = get(visit, id);
        String rule = form.oneOf("regel", List.of(Wishes.Rule.values()).stream().map(Wishes.Rule::key).toList());
        String reach = form.oneOf("reikwijdte", List.of("paren", "alles"));
        String draws = form.oneOf("trekkingen", DRAWS.stream().map(String::valueOf).toList());
        Integer seed = form.whole("zaad", 0, Integer.MAX_VALUE);
        boolean all = "alles".equals(reach);
        if (all && overlap.table().lists() > Wishes.MOST_FOR_ALL) {
            form.error("reikwijdte", "Met meer dan " + Wishes.MOST_FOR_ALL + " lijsten zijn het te veel modellen. Kies paren.",
                    "With more than " + Wishes.MOST_FOR_ALL + " lists there are too many models. Choose pairs.");
        }
        if (calculations.of(id).stream().anyMatch(each -> each.state() == Calculation.State.WAITING)) {
            form.error("regel", "Er loopt nog een berekening. Wacht tot die klaar is.", "A calculation is still running. Wait until it is done.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, overlap, form));
        }
        overlaps.reckon(visit.act(), overlap, new Wishes(Wishes.Rule.ofKey(rule).orElseThrow(), !all, Integer.parseInt(draws), seed == null ? 1 : seed));
        visit.tell("De berekening is gestart.", "The calculation has begun.");
        return Reply.redirect(visit.at("/effect/omvang/" + id));
    }

    @PostMapping("/aannames")
    Reply judge(Visit visit, @PathVariable UUID id, Form form) {
        Overlap overlap = get(visit, id);
        var former = overlaps.judged(id);
        for (Assumption assumption : Assumption.values()) {
            String state = form.maybeOneOf(assumption.key(), List.of(Assumption.State.values()).stream().map(Assumption.State::key).toList());
            String because = form.optional(assumption.key() + "-omdat", 500);
            if (state != null && because.isEmpty()) {
                form.error(assumption.key() + "-omdat", "Schrijf op waaruit dat blijkt.", "Write what that follows from.");
            }
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, overlap, form));
        }
        for (Assumption assumption : Assumption.values()) {
            Assumption.State.ofKey(form.value(assumption.key())).ifPresent(state -> {
                String because = form.optional(assumption.key() + "-omdat", 500);
                var before = former.get(assumption);
                if (before == null || before.state() != state || !before.because().equals(because)) {
                    overlaps.judge(visit.act(), overlap, assumption, state, because);
                }
            });
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/omvang/" + id));
    }

    @PostMapping("/elders")
    Reply others(Visit visit, @PathVariable UUID id, Form form) {
        Overlap overlap = get(visit, id);
        String label = form.required("elders-naam", 100);
        BigDecimal low = number(form, "elders-onder");
        BigDecimal high = number(form, "elders-boven");
        BigDecimal value = form.decimal("elders-midden");
        String source = form.required("elders-bron", 300);
        if (low != null && high != null && low.compareTo(high) > 0) {
            form.error("elders-onder", "De ondergrens is hoger dan de bovengrens.", "The lower bound is higher than the upper bound.");
        }
        if (value != null && low != null && high != null && (value.compareTo(low) < 0 || value.compareTo(high) > 0)) {
            form.error("elders-midden", "De schatting ligt buiten de grenzen.", "The estimate lies outside the bounds.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, overlap, form));
        }
        overlaps.add(visit.act(), overlap, new Overlap.Others(label, value, low, high, source));
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/omvang/" + id));
    }

    private static BigDecimal number(Form form, String field) {
        BigDecimal value = form.decimal(field);
        if (value == null) {
            form.error(field, "Vul een getal in.", "Fill in a number.");
        }
        return value;
    }

    /** Puts the range with the indicator, as an estimate without a middle: never one number alone. */
    @PostMapping("/overname")
    Reply takeOver(Visit visit, @PathVariable UUID id, Form form) {
        Overlap overlap = get(visit, id);
        Study study = overlaps.newest(id).map(done -> new Study(overlap, done, List.of(), overlaps.judged(id))).orElse(null);
        if (overlap.indicatorId() == null || study == null || !study.headlined()) {
            form.error("overname", "Deze uitkomst is geen schatting die bij een indicator kan staan.", "This outcome is no estimate that can stand with an indicator.");
            return Reply.invalid(page(visit, overlap, form));
        }
        String source = overlap.source() + "; eigen berekening";
        List<Estimate> same = figures.estimates(List.of(overlap.indicatorId())).getOrDefault(overlap.indicatorId(), List.of()).stream()
                .filter(each -> each.fromYear() == overlap.fromYear() && each.toYear() == overlap.toYear() && each.source().equalsIgnoreCase(source)).toList();
        BigDecimal low = BigDecimal.valueOf((long) study.range()[0]);
        BigDecimal high = BigDecimal.valueOf((long) study.range()[1]);
        if (!same.isEmpty() && same.getLast().low().compareTo(low) == 0 && same.getLast().high().compareTo(high) == 0) {
            form.error("overname", "Deze schatting staat al bij de indicator.", "This estimate stands with the indicator already.");
            return Reply.invalid(page(visit, overlap, form));
        }
        figures.add(visit.act(), visit.programmeId(), new Estimate(null, overlap.indicatorId(), overlap.fromYear(), overlap.toYear(), null, low, high,
                study.method().in(visit.programme().language()), source, study.made(visit.programme().language()),
                same.stream().mapToInt(Estimate::revision).max().orElse(0) + 1));
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + overlap.indicatorId()));
    }

    @PostMapping("/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id) {
        overlaps.remove(visit.act(), get(visit, id));
        visit.tell("De telling is weggehaald.", "The counts were removed.");
        return Reply.redirect(visit.at("/effect/omvang"));
    }

    /** The estimates as the page tells them, rounded; never the counts. */
    @GetMapping("/csv")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID id) {
        Overlap overlap = get(visit, id);
        Study study = NotHere.unless(overlaps.newest(id).map(done -> new Study(overlap, done, overlaps.others(id), overlaps.judged(id))));
        Language language = visit.language();
        List<List<Publishable<String>>> rows = new ArrayList<>();
        study.rows(language).forEach(row -> rows.add(row.stream().map(Disclosure::ownWords).toList()));
        List<Publishable<String>> header = List.of("schatting", "ondergrens", "midden", "bovengrens", "antwoord", "verantwoording").stream()
                .map(Disclosure::ownWords).toList();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("omvang.csv").build().toString())
                        .body(CsvRendering.csv(header, rows));
    }

    private Overlap get(Visit visit, UUID id) {
        return NotHere.unless(overlaps.find(visit.programmeId(), id));
    }
}
