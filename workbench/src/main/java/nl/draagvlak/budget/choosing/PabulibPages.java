package nl.draagvlak.budget.choosing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.methods.allocation.Allocation;
import nl.draagvlak.methods.allocation.Completion;
import nl.draagvlak.methods.allocation.Pabulib;
import nl.draagvlak.methods.allocation.Ties;
import nl.draagvlak.methods.allocation.Utility;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Elections as Pabulib files, in and out. */
@Controller
@RequestMapping("/programmas/{programme}/budget/keuzes")
@Allowed(Role.TEAM)
class PabulibPages {

    private static final int MOST_PROJECTS = 1_000;
    private static final int MOST_BALLOTS = 100_000;

    private final Choices choices;
    private final Desk desk;

    PabulibPages(Choices choices, Desk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    @GetMapping("/invoer")
    Reply form(Visit visit) {
        return page(visit, Form.empty());
    }

    private static Reply.Page page(Visit visit, Form form) {
        return Reply.page("budget/choosing/upload", visit.frame("Verkiezing invoeren", "Bring in an election")).with("form", form);
    }

    @PostMapping("/invoer")
    Reply bringIn(Visit visit, Form form, @RequestParam(name = "bestand", required = false) MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty()) {
            form.error("bestand", "Kies een bestand dat niet leeg is.", "Choose a file that is not empty.");
            return Reply.invalid(page(visit, form));
        }
        Pabulib file = read(upload.getBytes(), form);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        int year = visit.now().atZone(Frame.ZONE).getYear();
        String title = file.meta().getOrDefault("description", "").isBlank() ? String.valueOf(upload.getOriginalFilename()) : file.meta().get("description");
        var type = file.election().type();
        Way way = new Way(Method.EQUAL_SHARES, Utility.usual(type), Completion.NONE, false);
        UUID id = choices.bringIn(visit.act(), visit.programmeId(), new Choice.Draft(title.length() > 200 ? title.substring(0, 200) : title, notes(visit, file), year, year,
                file.election().budget(), null, type, 0, Choice.Voters.PARTICIPANT, false, way), file);
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget/keuzes/" + id));
    }

    private static String notes(Visit visit, Pabulib file) {
        return file.warnings().isEmpty() ? "" : visit.language().of("Let op bij dit bestand: ", "About this file: ") + file.warnings().stream().limit(20).collect(Collectors.joining("; "));
    }

    private static Pabulib read(byte[] bytes, Form form) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new CharacterCodingException();
            }
            Pabulib file = Pabulib.read(text);
            if (file.election().projects().size() > MOST_PROJECTS || file.election().ballots().size() > MOST_BALLOTS) {
                form.error("bestand", "Dit bestand is te groot: hoogstens " + MOST_PROJECTS + " projecten en 100.000 stembiljetten.",
                        "This file is too large: at most " + MOST_PROJECTS + " projects and 100,000 ballots.");
            } else if (file.election().projects().isEmpty()) {
                form.error("bestand", "Er staan geen projecten in dit bestand.", "There are no projects in this file.");
            } else if (file.election().budget().stripTrailingZeros().scale() > 2 || file.election().budget().precision() - file.election().budget().scale() > 17) {
                form.error("bestand", "Het budget in dit bestand is te groot of heeft te veel decimalen.", "The budget in this file is too large or has too many decimals.");
            }
            // What cannot be counted exactly is refused now, and not when somebody looks at it.
            Allocation.withoutReceipts(file.election(), Way.of(Method.VOTES, file.election().type()).terms(Ties.byId()));
            return file;
        } catch (CharacterCodingException e) {
            form.error("bestand", "Dit is geen tekst in UTF-8. Bewaar het bestand als UTF-8 en probeer het opnieuw.", "This is no text in UTF-8. Save the file as UTF-8 and try again.");
        } catch (IllegalArgumentException e) {
            form.error("bestand", "Dit is geen leesbaar Pabulib-bestand. De lezer zegt: " + e.getMessage(), "This is no readable Pabulib file. The reader says: " + e.getMessage());
        }
        return null;
    }

    /** The election as a file; of a secret one the voters are numbers, and one by people with too few ballots stays in the house. */
    @GetMapping("/{id}/uitvoer")
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    ResponseEntity<byte[]> export(Visit visit, @PathVariable UUID id) {
        Case all = desk.counted(visit, id);
        if (!mayLeave(all)) {
            throw new NotHere();
        }
        Publishable<String> text = Disclosure.ownWords(all.choice().imported() ? choices.file(id).orElseThrow().write() : written(all).write());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(visit.programme().slug() + "-keuze-" + all.choice().number() + ".pb").build().toString())
                .body(text.value().getBytes(StandardCharsets.UTF_8));
    }

    /** A ballot is a person's whole wish: with few of them it could tell whose it is. */
    static boolean mayLeave(Case all) {
        return all.choice().imported() || all.choice().named() || all.election().ballots().size() >= 10 || all.election().ballots().isEmpty();
    }

    private static Pabulib written(Case all) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", all.choice().title());
        meta.put("unit", all.choice().code().nl());
        meta.put("instance", all.choice().years());
        meta.put("currency", "EUR");
        if (all.choice().points() > 0) {
            meta.put("max_sum_points", String.valueOf(all.choice().points()));
        }
        meta.put("rule", all.choice().way().word());
        Map<String, String> names = all.candidates().stream().collect(Collectors.toMap(Candidate::code, Candidate::title));
        return Pabulib.of(all.election(), meta, names);
    }
}
