package nl.draagvlak.stakeholders;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.FileName;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.rendering.SheetReading.Limits;
import nl.draagvlak.rendering.SheetReading.Sheet;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.ImportPlan.Outcome;
import nl.draagvlak.stakeholders.ImportPlan.Unknown;
import nl.draagvlak.stakeholders.Uploads.Upload;
import nl.draagvlak.stakeholders.Uploads.What;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing in a table: upload, look at every row, and only then yes. */
@Controller
@RequestMapping("/programmas/{programme}/belanghebbenden/invoer")
@Allowed(Role.TEAM)
class ImportPages {

    private static final Limits LIMITS = new Limits(2_000_000, 2_000, 50, 1_000);
    private static final String ORGANISATIONS = "organisaties";
    private static final String PERSONS = "personen";

    /** An unknown word with what can be done with it. */
    record Question(Unknown unknown, List<Option> options) {}

    private final Uploads uploads;
    private final Imports imports;
    private final Programmes programmes;

    ImportPages(Uploads uploads, Imports imports, Programmes programmes) {
        this.uploads = uploads;
        this.imports = imports;
        this.programmes = programmes;
    }

    @GetMapping
    Reply form(Visit visit) {
        return formPage(visit, Form.empty().with("soort", ORGANISATIONS));
    }

    private Reply.Page formPage(Visit visit, Form form) {
        return Reply.page("stakeholders/import", visit.frame("Invoeren uit een bestand", "Bring in from a file")).with("form", form);
    }

    @PostMapping
    Reply upload(Visit visit, Form form, @RequestParam(name = "bestand", required = false) MultipartFile file) throws IOException {
        String kind = form.oneOf("soort", List.of(ORGANISATIONS, PERSONS));
        if (file == null || file.isEmpty()) {
            form.error("bestand", "Kies een bestand dat niet leeg is.", "Choose a file that is not empty.");
        }
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form));
        }
        What what = kind.equals(PERSONS) ? What.PERSONS : What.ORGANISATIONS;
        String filename = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        byte[] bytes = file.getBytes();
        Optional<Text> problem = switch (SheetReading.read(bytes, filename, LIMITS)) {
            case SheetReading.Problem refused -> Optional.of(refused.message());
            case Sheet sheet -> judge(what, sheet);
        };
        if (problem.isPresent()) {
            form.error("bestand", problem.get().nl(), problem.get().en());
            return Reply.invalid(formPage(visit, form));
        }
        UUID id = uploads.stage(visit.act(), visit.programmeId(), what, bytes, FileName.shown(filename));
        return Reply.redirect(visit.at("/belanghebbenden/invoer/" + id));
    }

    private static Optional<Text> judge(What what, Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return Optional.of(Text.of("Er staan geen rijen onder de kolomnamen.", "There are no rows under the names of the columns."));
        }
        return ImportColumns.of(sheet).missing(what == What.PERSONS ? PersonImport.NEEDED : OrganisationImport.NEEDED);
    }

    @GetMapping("/{id}")
    Reply preview(Visit visit, @PathVariable UUID id) {
        return previewPage(visit, upload(visit, id), Form.empty());
    }

    private Reply.Page previewPage(Visit visit, Upload upload, Form form) {
        ImportPlan plan = plan(visit, upload);
        for (Unknown unknown : plan.unknown()) {
            if (form.value(unknown.field()).isEmpty()) {
                form.with(unknown.field(), Imports.ADD);
            }
        }
        List<Question> questions = plan.unknown().stream().map(unknown -> new Question(unknown, options(visit, unknown))).toList();
        return Reply.page("stakeholders/preview", visit.frame("Klopt dit?", "Is this right?")).with("upload", upload).with("plan", plan)
                .with("questions", questions).with("form", form);
    }

    private List<Option> options(Visit visit, Unknown unknown) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Imports.ADD, visit.language().of("Toevoegen aan de lijst", "Add it to the list")));
        options.add(new Option("-", visit.language().of("Leeg laten", "Leave it empty")));
        for (Choice choice : programmes.list(visit.programmeId(), unknown.list())) {
            options.add(new Option(choice.key(), visit.language().of("Dit is: ", "This is: ") + choice.in(visit.language())));
        }
        return options;
    }

    private ImportPlan plan(Visit visit, Upload upload) {
        return switch (upload.what()) {
            case ORGANISATIONS -> imports.readOrganisations(visit.programmeId(), sheet(upload)).plan();
            case PERSONS -> imports.readPersons(visit.programmeId(), sheet(upload)).plan();
        };
    }

    @PostMapping("/{id}/bevestiging")
    Reply confirm(Visit visit, @PathVariable UUID id, Form form) {
        Upload upload = upload(visit, id);
        ImportPlan plan = plan(visit, upload);
        Map<String, String> answers = new HashMap<>();
        for (Unknown unknown : plan.unknown()) {
            String answer = form.oneOf(unknown.field(), options(visit, unknown).stream().map(Option::value).toList());
            answers.put(unknown.field(), "-".equals(answer) ? "" : answer);
        }
        if (!form.ok()) {
            return Reply.invalid(previewPage(visit, upload, form));
        }
        switch (upload.what()) {
            case ORGANISATIONS -> imports.apply(visit.act(), visit.programmeId(), imports.readOrganisations(visit.programmeId(), sheet(upload)), answers);
            case PERSONS -> imports.apply(visit.act(), visit.programmeId(), imports.readPersons(visit.programmeId(), sheet(upload)));
        }
        uploads.remove(visit.act(), visit.programmeId(), id);
        long added = plan.count(Outcome.NEW);
        long changed = plan.count(Outcome.CHANGED);
        visit.tell(added + " nieuw, " + changed + " gewijzigd.", added + " new, " + changed + " changed.");
        return Reply.redirect(visit.at("/belanghebbenden"));
    }

    @PostMapping("/{id}/weg")
    Reply cancel(Visit visit, @PathVariable UUID id) {
        uploads.remove(visit.act(), visit.programmeId(), upload(visit, id).id());
        visit.tell("Het bestand is weg. Er is niets veranderd.", "The file is gone. Nothing was changed.");
        return Reply.redirect(visit.at("/belanghebbenden/invoer"));
    }

    private static Sheet sheet(Upload upload) {
        return (Sheet) SheetReading.read(upload.file(), upload.filename(), LIMITS);
    }

    private Upload upload(Visit visit, UUID id) {
        return NotHere.unless(uploads.find(visit.programmeId(), id, visit.now()));
    }
}
