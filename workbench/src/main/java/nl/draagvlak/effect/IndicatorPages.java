package nl.draagvlak.effect;

import static nl.draagvlak.effect.EffectGrammar.ANSWERED_WITH;
import static nl.draagvlak.effect.EffectGrammar.MEASURES;
import static nl.draagvlak.goals.GoalGrammar.GOAL;
import static nl.draagvlak.goals.GoalGrammar.STRATEGIC_GOAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.reasoning.Picker;
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

/** The indicators: what each measures, how to read it, and what its figures say and do not say. */
@Controller
@RequestMapping("/programmas/{programme}/effect/indicatoren")
@Allowed(Role.TEAM)
class IndicatorPages {

    private static final int PAGE = 50;

    private final Indicators indicators;
    private final Questions questions;
    private final Figures figures;
    private final Claims claims;
    private final Elements elements;
    private final Links links;
    private final Picker picker;
    private final Neighbours neighbours;
    private final Interventions interventions;
    private final Beside more;

    IndicatorPages(Indicators indicators, Questions questions, Figures figures, Claims claims, Elements elements, Links links, Picker picker, Neighbours neighbours,
                   Interventions interventions, Beside more) {
        this.indicators = indicators;
        this.questions = questions;
        this.figures = figures;
        this.claims = claims;
        this.elements = elements;
        this.links = links;
        this.picker = picker;
        this.neighbours = neighbours;
        this.interventions = interventions;
        this.more = more;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<Indicator> page = indicators.page(visit.programmeId(), form.value("zoek"), asked == null ? 1 : asked, PAGE);
        return Reply.page("effect/indicators", visit.frame("Indicatoren", "Indicators")).with("page", page).with("form", form)
                .with("series", Series.of(page.items(), figures));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, null, Form.empty());
    }

    private Reply.Page formPage(Visit visit, Indicator indicator, Form form) {
        return Reply.page("effect/indicatorform", indicator == null ? visit.frame("Nieuwe indicator", "New indicator") : visit.frame("Indicator wijzigen",
                "Change indicator"))
                .with("form", form).with("questions", questionOptions(visit)).with("goals", picker.many(visit, form, "doel", GOAL, STRATEGIC_GOAL))
                .with("action", visit.at("/effect/indicatoren" + (indicator == null ? "" : "/" + indicator.id())));
    }

    private List<Option> questionOptions(Visit visit) {
        return questions.list(visit.programmeId()).stream().map(q -> new Option(q.id().toString(), q.text(visit.language()))).toList();
    }

    private Indicator.Draft read(Visit visit, Form form) {
        String name = form.required("naam", 200);
        String definition = form.required("begrip", 2000);
        String unit = form.required("eenheid", 60);
        String source = form.optional("bron", 300);
        String frequency = form.optional("hoe-vaak", 100);
        String sort = form.oneOf("soort", List.of(Indicator.Sort.values()).stream().map(Indicator.Sort::key).toList());
        String reading = form.oneOf("lezing", List.of(Indicator.Reading.values()).stream().map(Indicator.Reading::key).toList());
        String because = form.required("waarom", 600);
        Indicator.Aim aim = new Indicator.Aim(form.decimal("begin"), form.whole("begin-jaar", 1900, 2200), form.decimal("streef"), form.whole("streef-jaar",
                1900, 2200));
        if ((aim.baseline() == null) != (aim.baselineYear() == null)) {
            form.error(aim.baseline() == null ? "begin" : "begin-jaar", "Geef het getal en het jaar, of geen van beide.", "Give the number and the year, or neither.");
        }
        if ((aim.target() == null) != (aim.targetYear() == null)) {
            form.error(aim.target() == null ? "streef" : "streef-jaar", "Geef het getal en het jaar, of geen van beide.", "Give the number and the year, or neither.");
        }
        Set<String> chosen = form.someOf("vraag", questionOptions(visit).stream().map(Option::value).toList());
        List<UUID> goals = picker.ids(visit, form, "doel", GOAL, STRATEGIC_GOAL);
        if (!form.ok()) {
            return null;
        }
        return new Indicator.Draft(name, definition, new Indicator.Traits(unit, source, frequency, Indicator.Sort.ofKey(sort).orElseThrow(),
                Indicator.Reading.ofKey(reading).orElseThrow(), because, form.checked("overlap"), aim), goals, chosen.stream().map(UUID::fromString).toList());
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return formPage(visit, null, form);
        }
        Indicator.Draft draft = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        UUID id = indicators.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id));
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Indicator indicator, Form form) {
        Map<UUID, Indicator> beside = beside(indicator);
        Map<UUID, Series> series = Series.of(beside.values(), figures);
        List<Claim> own = claims.ofIndicators(List.of(indicator.id())).getOrDefault(indicator.id(), List.of());
        return Reply.page("effect/indicator", visit.frame(indicator.name())).with("indicator", indicator).with("form", form)
                .with("series", series.get(indicator.id()))
                .with("picture", Picture.of(beside.keySet().stream().map(series::get).toList(), interventions.of(beside.keySet())).stream()
                        .filter(p -> p.shows(indicator)).findFirst().orElse(null))
                .with("claims", own).with("about", items(visit, own)).with("former", elements.formerTexts(indicator.id()))
                .with("neighbours", neighbours.of(visit, indicator.id())).with("more", more.of(visit.programmeId(), indicator));
    }

    private Map<UUID, Picker.Item> items(Visit visit, List<Claim> claims) {
        Map<UUID, Picker.Item> items = new HashMap<>();
        picker.items(visit, claims.stream().map(Claim::aboutId).distinct().toList()).forEach(item -> items.put(item.id(), item));
        return items;
    }

    /** The indicator itself, and those that help answer the same questions in the same unit: estimates stand beside what was counted. */
    private Map<UUID, Indicator> beside(Indicator indicator) {
        List<UUID> of = links.listTo(indicator.id()).stream().filter(link -> link.relation().equals(ANSWERED_WITH)).map(Link::from).toList();
        List<UUID> ids = new ArrayList<>(List.of(indicator.id()));
        questions.indicators(of).values().forEach(ids::addAll);
        Map<UUID, Indicator> all = new LinkedHashMap<>();
        all.put(indicator.id(), indicator);
        indicators.byIds(ids).values().stream().filter(each -> Series.key(each.unit()).equals(Series.key(indicator.unit()))).forEach(each -> all.put(each.id(), each));
        return all;
    }

    @GetMapping("/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Indicator indicator = active(visit, id);
        Indicator.Traits traits = indicator.traits();
        return formPage(visit, indicator, Form.empty().with("naam", indicator.name()).with("begrip", indicator.definition()).with("eenheid", traits.unit())
                .with("bron", traits.source()).with("hoe-vaak", traits.frequency()).with("soort", traits.sort().key()).with("lezing", traits.reading().key())
                .with("waarom", traits.because()).with("overlap", traits.partsMayOverlap() ? "ja" : "")
                .with("begin", typed(traits.aim().baseline())).with("begin-jaar", traits.aim().baselineYear()).with("streef", typed(traits.aim().target()))
                .with("streef-jaar", traits.aim().targetYear())
                .withAll("doel", links.listFrom(id).stream().filter(link -> link.relation().equals(MEASURES)).map(Link::to).toList())
                .withAll("vraag", links.listTo(id).stream().filter(link -> link.relation().equals(ANSWERED_WITH)).map(Link::from).toList()));
    }

    private static String typed(java.math.BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Indicator indicator = active(visit, id);
        if (picker.searching(form)) {
            return formPage(visit, indicator, form);
        }
        Indicator.Draft draft = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, indicator, form));
        }
        indicators.change(visit.act(), indicator, draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id));
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Indicator indicator = active(visit, id);
        String reason = form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(page(visit, indicator, form));
        }
        elements.withdraw(visit.act(), id, reason);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id));
    }

    @PostMapping("/{id}/herstel")
    Reply restore(Visit visit, @PathVariable UUID id) {
        elements.restore(visit.act(), get(visit, id).id());
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id));
    }

    private Indicator get(Visit visit, UUID id) {
        return NotHere.unless(indicators.find(visit.programmeId(), id).filter(each -> Objects.nonNull(each.traits())));
    }

    private Indicator active(Visit visit, UUID id) {
        return NotHere.unless(indicators.find(visit.programmeId(), id).filter(each -> each.element().active()));
    }
}
