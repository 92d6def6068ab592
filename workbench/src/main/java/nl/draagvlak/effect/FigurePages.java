package nl.draagvlak.effect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
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

/** The figures of an indicator, one by one: adding, taking out, and as a file. */
@Controller
@RequestMapping("/programmas/{programme}/effect/indicatoren/{id}")
@Allowed(Role.TEAM)
class FigurePages {

    private final Indicators indicators;
    private final Figures figures;

    FigurePages(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    @GetMapping("/cijfers")
    Reply list(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Indicator indicator, Form form) {
        return Reply.page("effect/figures", visit.frame("Cijfers van " + indicator.name(), "Figures of " + indicator.name())).with("form", form)
                .with("indicator", indicator).with("series", series(indicator));
    }

    private Series series(Indicator indicator) {
        return Series.of(List.of(indicator), figures).get(indicator.id());
    }

    /** Adds a counted figure; of the same publisher and year it becomes a revision of what there was. */
    @PostMapping("/cijfers")
    Reply addPoint(Visit visit, @PathVariable UUID id, Form form) {
        Indicator indicator = get(visit, id);
        Integer year = form.whole("jaar", 1900, 2200);
        if (year == null) {
            form.error("jaar", "Vul een jaar in.", "Fill in a year.");
        }
        BigDecimal value = number(form, "waarde", true);
        String source = form.required("bron", 300);
        String publisher = form.optional("uitgever", 200);
        LocalDate reference = form.date("peildatum");
        String note = form.optional("opmerking", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, indicator, form));
        }
        String by = publisher.isEmpty() ? Point.publisherOf(source) : publisher;
        List<Point> same = series(indicator).points().stream().filter(p -> p.year() == year && Series.key(p.publisher()).equals(Series.key(by))).toList();
        Point point = new Point(null, id, year, value, "", source, by, reference, same.stream().mapToInt(Point::revision).max().orElse(0) + 1, note);
        if (!same.isEmpty() && same.getLast().same(point)) {
            form.error("waarde", "Dit cijfer van deze uitgever staat er al.", "This figure of this publisher is there already.");
            return Reply.invalid(page(visit, indicator, form));
        }
        figures.add(visit.act(), visit.programmeId(), point);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id + "/cijfers"));
    }

    private static BigDecimal number(Form form, String field, boolean required) {
        BigDecimal value = form.decimal(field);
        if (value == null && required) {
            form.error(field, "Vul een getal in.", "Fill in a number.");
        }
        return value;
    }

    @PostMapping("/schattingen")
    Reply addEstimate(Visit visit, @PathVariable UUID id, Form form) {
        Indicator indicator = get(visit, id);
        Integer from = form.whole("van", 1900, 2200);
        Integer to = form.whole("tot", 1900, 2200);
        if (from == null) {
            form.error("van", "Vul een jaar in.", "Fill in a year.");
        }
        BigDecimal value = number(form, "schatting", false);
        BigDecimal low = number(form, "ondergrens", false);
        BigDecimal high = number(form, "bovengrens", false);
        Estimate read = new Estimate(null, id, from == null ? 0 : from, to == null ? from == null ? 0 : from : to, value, low, high, form.optional("methode", 300),
                form.required("schatting-bron", 300), form.optional("schatting-opmerking", 500), 1);
        String wrong = EstimateRules.wrong(read).map(Text::nl).orElse(null);
        if (form.ok() && wrong != null) {
            form.error("ondergrens", wrong, EstimateRules.wrong(read).orElseThrow().en());
        }
        List<Estimate> same = series(indicator).estimates().stream().filter(e -> e.period().equals(read.period()) && Series.key(e.source()).equals(Series.key(read.source()))).toList();
        if (form.ok() && !same.isEmpty() && same.getLast().same(read)) {
            form.error("schatting", "Deze schatting uit deze bron staat er al.", "This estimate of this source is there already.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, indicator, form));
        }
        int revision = same.stream().mapToInt(Estimate::revision).max().orElse(0) + 1;
        figures.add(visit.act(), visit.programmeId(), new Estimate(null, id, read.fromYear(), read.toYear(), value, low, high, read.method(), read.source(), read.note(), revision));
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id + "/cijfers"));
    }

    @PostMapping("/gebeurtenissen")
    Reply addEvent(Visit visit, @PathVariable UUID id, Form form) {
        Indicator indicator = get(visit, id);
        Integer year = form.whole("gebeurtenis-jaar", 1900, 2200);
        if (year == null) {
            form.error("gebeurtenis-jaar", "Vul een jaar in.", "Fill in a year.");
        }
        String text = form.required("gebeurtenis", 300);
        if (!form.ok()) {
            return Reply.invalid(page(visit, indicator, form));
        }
        figures.add(visit.act(), visit.programmeId(), new Event(null, id, year, text));
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id + "/cijfers"));
    }

    @PostMapping("/cijfers/{figure}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id, @PathVariable UUID figure, Form form) {
        Indicator indicator = get(visit, id);
        String reason = form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(page(visit, indicator, form.with("weg", figure)));
        }
        if (!figures.remove(visit.act(), visit.programmeId(), id, figure, reason)) {
            throw new NotHere();
        }
        visit.tell("Het cijfer staat niet meer in de figuren. De reden is bewaard.", "The figure is no longer in the pictures. The reason was kept.");
        return Reply.redirect(visit.at("/effect/indicatoren/" + id + "/cijfers"));
    }

    @PostMapping("/gebeurtenissen/{event}/verwijdering")
    Reply removeEvent(Visit visit, @PathVariable UUID id, @PathVariable UUID event) {
        get(visit, id);
        if (!figures.removeEvent(visit.act(), visit.programmeId(), id, event)) {
            throw new NotHere();
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/indicatoren/" + id + "/cijfers"));
    }

    /** All figures with their revisions; counted and estimated in rows of their own, never in one column. */
    @GetMapping("/csv")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID id) {
        Indicator indicator = get(visit, id);
        Language language = visit.language();
        List<Publishable<String>> header = List.of(own("jaar"), own("tot_en_met"), own("geregistreerd"), own("geschat"), own("ondergrens"), own("bovengrens"),
                own("eenheid"), own("uitgever"), own("bron"), own("herziening"), own("telt"), own("methode"), own("opmerking"));
        Series series = series(indicator);
        List<List<Publishable<String>>> rows = new ArrayList<>();
        series.points().forEach(p -> rows.add(List.of(own(p.year()), own(p.year()), own(plain(p.value())), own(""), own(""), own(""), own(indicator.unit()), own(p.publisher()),
                own(p.source()), own(p.revision()), own(series.superseded(p) ? "nee" : "ja"), own(""), own(p.note()))));
        series.estimates().forEach(e -> rows.add(List.of(own(e.fromYear()), own(e.toYear()), own(""), own(plain(e.value())), own(plain(e.low())), own(plain(e.high())),
                own(indicator.unit()), own(""), own(e.source()), own(e.revision()), own(series.superseded(e) ? "nee" : "ja"), own(e.method()),
                own(Picture.range(e, language) + (e.note().isEmpty() ? "" : ". " + e.note())))));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("indicator-" + indicator.element().number() + ".csv").build().toString())
                .body(CsvRendering.csv(header, rows));
    }

    private static Publishable<String> own(Object text) {
        return Disclosure.ownWords(String.valueOf(text));
    }

    private static String plain(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private Indicator get(Visit visit, UUID id) {
        return NotHere.unless(indicators.find(visit.programmeId(), id).filter(each -> each.element().active()));
    }
}
