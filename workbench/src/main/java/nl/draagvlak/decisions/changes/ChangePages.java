package nl.draagvlak.decisions.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.decisions.Because;
import nl.draagvlak.decisions.ChangeTable;
import nl.draagvlak.decisions.ChangeReasons;
import nl.draagvlak.decisions.Change;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
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

/** The change table of a version: reading it, and giving several changes at once their reason. */
@Controller
@RequestMapping("/programmas/{programme}/besluiten/wijzigingen/{number}")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class ChangePages {

    private static final int SHORT = 90;

    private final Versions versions;
    private final ChangeTable table;
    private final ChangeReasons reasons;
    private final Grounds grounds;

    ChangePages(Versions versions, ChangeTable table, ChangeReasons reasons, Grounds grounds) {
        this.versions = versions;
        this.table = table;
        this.reasons = reasons;
        this.grounds = grounds;
    }

    @GetMapping
    Reply show(Visit visit, @PathVariable int number) {
        return page(visit, get(visit, number), Form.empty());
    }

    private Reply.Page page(Visit visit, Version version, Form form) {
        List<Change> changes = table.of(version);
        Map<String, List<ChangeReasons.Given>> given = reasons.of(version.id());
        Map<UUID, Grounds.Known> known = grounds.list(visit.programmeId());
        return Reply.page("decisions/changes", visit.frame("Wijzigingen in versie " + version.number(), "Changes in version " + version.number())).with("version", version)
                .with("former", table.former(version).orElse(null)).with("form", form).with("chapters", chapters(changes)).with("given", given).with("known", known)
                .with("open", changes.stream().filter(change -> !given.containsKey(change.key())).count()).with("total", changes.size())
                .with("grounds", visit.has(Role.TEAM) ? options(visit, known) : List.<Option>of());
    }

    private static Map<String, List<Change>> chapters(List<Change> changes) {
        return changes.stream().collect(Collectors.groupingBy(Change::section, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Option> options(Visit visit, Map<UUID, Grounds.Known> known) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Because.Ground.EDIT.name(), visit.language().of("Alleen de woorden, of het volgt uit de redeneerlijn: zie mijn uitleg", "Only the words, or it follows from the thread: see what I say")));
        known.values().forEach(each -> options.add(new Option(each.id().toString(), each.ground().label().in(visit.language()) + " " + each.code() + ": " + shortened(each.text()))));
        return options;
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT).strip() + "…";
    }

    @PostMapping("/redenen")
    @Allowed(Role.TEAM)
    Reply explain(Visit visit, @PathVariable int number, Form form) {
        Version version = get(visit, number);
        Map<UUID, Grounds.Known> known = grounds.list(visit.programmeId());
        Set<String> chosen = form.someOf("wijziging", table.of(version).stream().map(Change::key).toList());
        String ground = form.oneOf("grond", options(visit, known).stream().map(Option::value).toList());
        String words = form.optional("uitleg", 500);
        if (chosen.isEmpty()) {
            form.error("wijziging", "Vink eerst aan welke wijzigingen deze reden hebben.", "First tick which changes have this reason.");
        }
        boolean edit = Because.Ground.EDIT.name().equals(ground);
        if (edit && words.isEmpty()) {
            form.error("uitleg", "Zeg in enkele woorden waarom.", "Say why in a few words.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, version, form));
        }
        UUID id = edit ? null : UUID.fromString(ground);
        reasons.give(visit.act(), version, chosen, new Because(edit ? Because.Ground.EDIT : known.get(id).ground(), id, words));
        visit.tellSaved();
        return Reply.redirect(path(visit, version));
    }

    @PostMapping("/redenen/{id}/verwijdering")
    @Allowed(Role.TEAM)
    Reply take(Visit visit, @PathVariable int number, @PathVariable UUID id) {
        Version version = get(visit, number);
        reasons.take(visit.act(), version, id);
        visit.tellSaved();
        return Reply.redirect(path(visit, version));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable int number) {
        Version version = get(visit, number);
        byte[] pdf = PdfRendering.pdf(ChangeDocument.of(visit.programme(), version, table.of(version), reasons.of(version.id()), grounds.list(visit.programmeId())));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename("wijzigingen-versie-" + version.number() + ".pdf").build().toString()).body(pdf);
    }

    private static String path(Visit visit, Version version) {
        return visit.at("/besluiten/wijzigingen/" + version.number());
    }

    private Version get(Visit visit, int number) {
        return NotHere.unless(versions.find(visit.programmeId(), number).filter(version -> version.number() > 1));
    }
}
