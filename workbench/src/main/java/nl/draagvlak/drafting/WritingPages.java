package nl.draagvlak.drafting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.SectionTexts.Outcome;
import nl.draagvlak.drafting.text.BadText;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the editor asks while somebody writes: the text as it stands, the seat, and saving. Everything is answered as JSON. */
@Controller
@RequestMapping({"/programmas/{programme}/concepten/onderdelen/{section}", "/programmas/{programme}/concepten/stukken/{paper}/onderdelen/{section}"})
@Allowed(Role.TEAM)
class WritingPages {

    private final Desk desk;
    private final SectionTexts texts;
    private final Seats seats;
    private final Comparisons comparisons;

    WritingPages(Desk desk, SectionTexts texts, Seats seats, Comparisons comparisons) {
        this.desk = desk;
        this.texts = texts;
        this.seats = seats;
        this.comparisons = comparisons;
    }

    @GetMapping("/stand")
    ResponseEntity<Map<String, Object>> state(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section) {
        Desk.Place place = desk.place(visit, paper, section);
        return ResponseEntity.ok(state(texts.find(place.paperId(), place.key()).orElse(null)));
    }

    private static Map<String, Object> state(SectionText text) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("revision", text == null ? 0 : text.revision());
        state.put("text", text == null ? RichText.EMPTY.json() : text.text().json());
        state.put("saved", text == null || text.version() == 0 ? "" : time(text.writtenAt()));
        return state;
    }

    private static String time(Instant instant) {
        return java.time.format.DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(Frame.ZONE));
    }

    /** Sits down in the section, or says that one still sits there. */
    @PostMapping("/plaats")
    ResponseEntity<Map<String, Object>> sit(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, Form form) {
        Desk.Place place = desk.place(visit, paper, section);
        UUID sitting = form.id("zitting");
        return sitting == null ? refused("zitting") : ResponseEntity.ok(seat(visit, sitting, seats.sit(visit.act(), place.paperId(), place.key(), sitting, form.checked("overnemen"))));
    }

    private Map<String, Object> seat(Visit visit, UUID sitting, Seat seat) {
        boolean own = seat.writer().equals(visit.account().id());
        return Map.of("mine", seat.sitting().equals(sitting), "since", time(seat.since()),
                "writer", own ? visit.language().of("U zelf, in een ander venster,", "You, in another window,") : desk.name(seat.writer()));
    }

    @PostMapping("/plaats/vertrek")
    ResponseEntity<Map<String, Object>> leave(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, Form form) {
        Desk.Place place = desk.place(visit, paper, section);
        UUID sitting = form.id("zitting");
        if (sitting != null) {
            seats.leave(place.paperId(), place.key(), sitting);
        }
        return ResponseEntity.ok(Map.of());
    }

    /** Keeps the text. 200 only after it was kept; 409 when somebody else saved meanwhile; 423 when somebody else sits here; 422 when it cannot be a text. */
    @PostMapping("/opslag")
    ResponseEntity<Map<String, Object>> save(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, Form form) {
        Desk.Place place = desk.place(visit, paper, section);
        UUID sitting = form.id("zitting");
        Integer base = form.whole("basis", 0, Integer.MAX_VALUE);
        String reason = form.optional("reden", 500);
        if (sitting == null || base == null || !form.ok()) {
            return refused(visit.language().of("De reden is te lang, of er ontbreekt iets.", "The reason is too long, or something is missing."));
        }
        RichText text;
        try {
            text = RichText.read(form.value("tekst"));
        } catch (BadText e) {
            return refused(e.reason().in(visit.language()));
        }
        Seat seat = seats.sit(visit.act(), place.paperId(), place.key(), sitting, false);
        if (!seat.sitting().equals(sitting)) {
            return ResponseEntity.status(423).body(seat(visit, sitting, seat));
        }
        return switch (texts.save(visit.act(), place.paper(), place.key(), text, reason, sitting, base)) {
            case Outcome.Saved(var saved) -> ResponseEntity.ok(Map.of("revision", saved.revision(), "version", saved.version(), "saved", time(visit.now())));
            case Outcome.Overtaken(var standing) -> ResponseEntity.status(409).body(state(standing));
        };
    }

    /** The text of this device beside the text of the workbench. */
    @PostMapping("/naast")
    ResponseEntity<Map<String, Object>> beside(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, Form form) {
        Desk.Place place = desk.place(visit, paper, section);
        try {
            RichText mine = RichText.read(form.value("tekst"));
            RichText standing = texts.find(place.paperId(), place.key()).map(SectionText::text).orElse(RichText.EMPTY);
            return ResponseEntity.ok(Map.of("html", comparisons.html(visit, Comparison.of(standing, mine),
                    visit.language().of("Opgeslagen tekst", "Saved text"), visit.language().of("Op dit apparaat", "On this device"))));
        } catch (BadText e) {
            return refused(e.reason().in(visit.language()));
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(String words) {
        return ResponseEntity.status(422).body(Map.of("words", words));
    }
}
