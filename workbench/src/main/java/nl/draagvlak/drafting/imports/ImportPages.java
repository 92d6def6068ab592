package nl.draagvlak.drafting.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Destinations;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.RemarkKind;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.imports.ImportFiles.ImportFile;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.DocumentReading;
import nl.draagvlak.rendering.FileName;
import nl.draagvlak.rendering.Markup;
import nl.draagvlak.rendering.ReadDocument;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A text from Word or LibreOffice: uploaded, looked at with where each part goes, and only then taken in. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/invoer")
@Allowed(Role.TEAM)
class ImportPages {

    private static final String FIELD = "bestand";
    private static final String PLACE = "bestaand";
    private static final String REPLACE = "vervangen";
    private static final String BELOW = "eronder";

    private final ImportFiles files;
    private final Importing importing;
    private final Destinations destinations;
    private final Papers papers;
    private final Organisations organisations;
    private final BroughtRemarks brought;

    ImportPages(ImportFiles files, Importing importing, Destinations destinations, Papers papers, Organisations organisations, BroughtRemarks brought) {
        this.files = files;
        this.importing = importing;
        this.destinations = destinations;
        this.papers = papers;
        this.organisations = organisations;
        this.brought = brought;
    }

    private static final int BLOCKS_SHOWN = 40;
    static final int MOST_AUTHORS = 30;

    /** A piece as it is shown: how it begins to read, and how many blocks are not shown. */
    record Shown(Piece piece, Markup article, int words, int more) {}

    @GetMapping
    Reply choose(Visit visit) {
        return choosePage(visit, Form.empty());
    }

    private static Reply.Page choosePage(Visit visit, Form form) {
        return Reply.page("drafting/imports/choose", visit.frame("Tekst inlezen", "Read in a text")).with("form", form);
    }

    @PostMapping
    Reply upload(Visit visit, Form form, @RequestParam(name = FIELD, required = false) MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Reply.invalid(choosePage(visit, form.error(FIELD, "Kies een bestand dat niet leeg is.", "Choose a file that is not empty.")));
        }
        byte[] bytes = bytes(file);
        String filename = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (DocumentReading.read(bytes, filename)) {
            case DocumentReading.Problem problem -> Reply.invalid(choosePage(visit, form.error(FIELD, problem.message().nl(), problem.message().en())));
            case DocumentReading.Read read -> Reply.redirect(visit.at("/concepten/invoer/" + files.stage(visit.act(), visit.programmeId(), bytes, FileName.shown(filename))));
        };
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    Reply preview(Visit visit, @PathVariable UUID id) {
        ImportFile file = file(visit, id);
        ImportPlan plan = importing.plan(visit.programmeId(), document(file));
        Form form = Form.empty().with("tekst", "ja").with(PLACE, REPLACE).with("soort", RemarkKind.SUGGESTION.name()).with("namen", "weg");
        plan.pieces().forEach(piece -> form.with(piece.field(), piece.target()));
        if (papers.plan(visit.programmeId()).title().isEmpty() && !plan.document().title().isEmpty()) {
            form.with("titel", "ja");
        }
        if (brought.known(visit.programmeId(), plan.comments(false)) < plan.comments(false).size() && destinations.openRound(visit.programmeId()).isPresent()) {
            form.with("opmerkingen", "ja");
        }
        return previewPage(visit, file, plan, form);
    }

    private Reply.Page previewPage(Visit visit, ImportFile file, ImportPlan plan, Form form) {
        List<Shown> pieces = plan.pieces().stream().map(piece -> {
            RichText text = Conversion.of(piece, !piece.own());
            RichText beginning = new RichText(text.blocks().subList(0, Math.min(BLOCKS_SHOWN, text.blocks().size())));
            return new Shown(piece, destinations.shown(visit.programme(), beginning, visit.language()), text.words().isBlank() ? 0 : text.words().strip().split("\\s+").length,
                    text.blocks().size() - beginning.blocks().size());
        }).toList();
        return Reply.page("drafting/imports/preview", visit.frame("Klopt dit?", "Is this right?")).with("file", file).with("plan", plan).with("pieces", pieces).with("form", form).with("authors", Math.min(MOST_AUTHORS, plan.authors().size()))
                .with("targets", targetOptions(visit)).with("standing", importing.standing(visit.programmeId(), plan, plan.pieces().stream().collect(java.util.stream.Collectors.toMap(Piece::number, Piece::target))))
                .with("organisations", organisationOptions(visit)).with("kinds", Arrays.stream(RemarkKind.values()).map(kind -> new Option(kind.name(), kind.label().in(visit.language()))).toList())
                .with("round", destinations.openRound(visit.programmeId()).orElse(null)).with("known", brought.known(visit.programmeId(), plan.document().comments()));
    }

    private List<Option> targetOptions(Visit visit) {
        List<Option> options = new ArrayList<>(destinations.list(visit.programmeId()).stream().map(section -> new Option(section.key(), section.title().in(visit.language()))).toList());
        options.add(new Option(ImportPlan.NOWHERE, visit.language().of("Niet overnemen", "Do not take")));
        return options;
    }

    private List<Option> organisationOptions(Visit visit) {
        return organisations.list(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), each.name())).toList();
    }

    @PostMapping("/{id}/bevestiging")
    Reply confirm(Visit visit, @PathVariable UUID id, Form form) {
        ImportFile file = file(visit, id);
        ImportPlan plan = importing.plan(visit.programmeId(), document(file));
        boolean text = form.checked("tekst");
        boolean below = form.oneOf(PLACE, List.of(REPLACE, BELOW)).equals(BELOW);
        Map<Integer, String> targets = targets(visit, plan, form);
        Importing.Comments comments = form.checked("opmerkingen") ? comments(visit, plan, form) : null;
        String title = form.checked("titel") && !plan.document().title().isEmpty() ? oneLine(plan.document().title()) : null;
        if (!text && comments == null && title == null && form.ok()) {
            form.error("tekst", "Kies wat u wilt overnemen.", "Choose what you want to take.");
        }
        if (text && form.ok()) {
            complain(plan, targets, below, visit, form);
        }
        if (!form.ok()) {
            return Reply.invalid(previewPage(visit, file, plan, form));
        }
        Importing.Outcome outcome = importing.carryOut(visit.act(), file, visit.programme().language(), plan, new Importing.Wish(text, targets, below, title, comments));
        tell(visit, outcome, comments != null);
        return Reply.redirect(visit.at(comments != null && !text ? comments.round().path() + "/opmerkingen" : "/concepten"));
    }

    private Map<Integer, String> targets(Visit visit, ImportPlan plan, Form form) {
        List<String> allowed = targetOptions(visit).stream().map(Option::value).toList();
        Map<Integer, String> targets = new HashMap<>();
        plan.pieces().forEach(piece -> targets.put(piece.number(), form.oneOf(piece.field(), allowed)));
        return targets;
    }

    private Importing.Comments comments(Visit visit, ImportPlan plan, Form form) {
        Round round = destinations.openRound(visit.programmeId()).orElse(null);
        if (round == null) {
            form.error("opmerkingen", "Er is geen ronde open. Open eerst een ronde, of neem de opmerkingen niet over.", "No round is open. Open a round first, or do not take the remarks.");
        }
        String kind = form.oneOf("soort", Arrays.stream(RemarkKind.values()).map(Enum::name).toList());
        boolean names = "mee".equals(form.oneOf("namen", List.of("weg", "mee")));
        List<String> known = organisationOptions(visit).stream().map(Option::value).toList();
        Map<Integer, UUID> chosen = new HashMap<>();
        for (int author = 1; author <= Math.min(MOST_AUTHORS, plan.authors().size()); author++) {
            String organisation = form.maybeOneOf("namens-" + author, known);
            if (organisation != null && form.ok()) {
                chosen.put(author, UUID.fromString(organisation));
            }
        }
        return form.ok() ? new Importing.Comments(round, RemarkKind.valueOf(kind), chosen, names, form.checked("afgehandeld")) : null;
    }

    /** Says at the piece when its section would hold what it cannot. */
    private void complain(ImportPlan plan, Map<Integer, String> targets, boolean below, Visit visit, Form form) {
        for (ImportPlan.Change change : plan.changes(targets, destinations.texts(visit.programmeId()), below)) {
            if (!change.possible()) {
                plan.pieces().stream().filter(piece -> change.section().equals(targets.get(piece.number()))).findFirst()
                        .ifPresent(piece -> form.error(piece.field(), change.problem().nl(), change.problem().en()));
            }
        }
    }

    private static void tell(Visit visit, Importing.Outcome outcome, boolean comments) {
        String nl = outcome.sections() == 0 ? "De tekst van het plan is niet veranderd." : outcome.sections() == 1 ? "1 onderdeel heeft nieuwe tekst." : outcome.sections() + " onderdelen hebben nieuwe tekst.";
        String en = outcome.sections() == 0 ? "The text of the plan did not change." : outcome.sections() == 1 ? "1 section has new text." : outcome.sections() + " sections have new text.";
        if (comments) {
            nl += " " + (outcome.remarks() == 1 ? "1 opmerking is overgenomen" : outcome.remarks() + " opmerkingen zijn overgenomen") + (outcome.known() > 0 ? ", " + outcome.known() + " stonden er al." : ".");
            en += " " + (outcome.remarks() == 1 ? "1 remark was taken" : outcome.remarks() + " remarks were taken") + (outcome.known() > 0 ? ", " + outcome.known() + " were there already." : ".");
        }
        visit.tell(nl, en);
    }

    private static String oneLine(String title) {
        String flat = title.replaceAll("\\s+", " ").strip();
        return flat.length() > 200 ? flat.substring(0, 199) + "…" : flat;
    }

    @PostMapping("/{id}/weg")
    Reply cancel(Visit visit, @PathVariable UUID id) {
        files.remove(visit.act(), visit.programmeId(), file(visit, id).id());
        visit.tell("Het bestand is weg. Er is niets veranderd.", "The file is gone. Nothing was changed.");
        return Reply.redirect(visit.at("/concepten/invoer"));
    }

    private static ReadDocument document(ImportFile file) {
        return DocumentReading.read(file.file(), file.filename()) instanceof DocumentReading.Read(ReadDocument document) ? document : NotHere.unless(Optional.empty());
    }

    private ImportFile file(Visit visit, UUID id) {
        return NotHere.unless(files.find(visit.programmeId(), id, visit.now()));
    }
}
