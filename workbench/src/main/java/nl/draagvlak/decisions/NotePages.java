package nl.draagvlak.decisions;

import static nl.draagvlak.actions.ActionGrammar.ACTION;
import static nl.draagvlak.actions.ActionGrammar.LINE;
import static nl.draagvlak.goals.GoalGrammar.GOAL;
import static nl.draagvlak.goals.GoalGrammar.STRATEGIC_GOAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
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

/** The decision note: written on a frozen version of the plan, under its fixed headings. */
@Controller
@RequestMapping("/programmas/{programme}/besluiten/beslisnotas")
@Allowed(Role.TEAM)
class NotePages {

    private static final int LONGEST = 8000;

    private final Notes notes;
    private final Versions versions;
    private final Elements elements;

    NotePages(Notes notes, Versions versions, Elements elements) {
        this.notes = notes;
        this.versions = versions;
        this.elements = elements;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply list(Visit visit) {
        return Reply.page("decisions/notes", visit.frame("Beslisnota's", "Decision notes")).with("notes", notes.list(visit.programmeId()))
                .with("versions", versions.list(visit.programmeId()).stream().collect(Collectors.toMap(Version::id, Version::number)));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit, Form form) {
        List<Option> free = free(visit);
        Form filled = Form.empty().with("versie", free.stream().map(Option::value).filter(form.value("versie")::equals).findFirst()
                .orElse(free.isEmpty() ? "" : free.getFirst().value())).with("datum", visit.now().atZone(Frame.ZONE).toLocalDate()).with("kernpunten", keyPoints(visit));
        versions.findLatest(visit.programmeId()).ifPresent(version -> filled.with("titel", visit.programme().language().of("Beslisnota bij ", "Decision note on ") + version.title()));
        return formPage(visit, null, filled);
    }

    /** A beginning that is true: how much there is of everything. */
    private String keyPoints(Visit visit) {
        return visit.programme().language().of("Het plan heeft ", "The plan has ") + String.join(", ", List.of(count(visit, STRATEGIC_GOAL), count(visit, GOAL), count(visit, LINE)))
                + visit.programme().language().of(" en ", " and ") + count(visit, ACTION) + ".";
    }

    private String count(Visit visit, Kind kind) {
        long count = elements.count(visit.programmeId(), kind);
        return count + " " + (count == 1 ? kind.one() : kind.many()).in(visit.programme().language());
    }

    /** The frozen versions without a note. */
    private List<Option> free(Visit visit) {
        List<UUID> taken = notes.list(visit.programmeId()).stream().map(Note::versionId).toList();
        return versions.list(visit.programmeId()).stream().filter(version -> !taken.contains(version.id()))
                .map(version -> new Option(String.valueOf(version.number()), visit.language().of("Versie ", "Version ") + version.number() + ": " + version.reason())).toList();
    }

    private Reply.Page formPage(Visit visit, Note note, Form form) {
        return Reply.page("decisions/noteform", note == null ? visit.frame("Beslisnota schrijven", "Write a decision note") : visit.frame("Beslisnota wijzigen", "Change the decision note"))
                .with("form", form).with("note", note).with("versions", note == null ? free(visit) : List.<Option>of())
                .with("frozen", versions.findLatest(visit.programmeId()).isPresent());
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        String version = form.value("versie");
        if (free(visit).stream().noneMatch(option -> option.value().equals(version))) {
            form.error("versie", "Een beslisnota gaat over een vastgelegde versie die er nog geen heeft. Kies die.", "A decision note is about a frozen version that has none yet. Choose it.");
        }
        Note.Words words = read(form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        Note note = notes.add(visit.act(), versions.find(visit.programmeId(), Integer.parseInt(version)).orElseThrow(), words);
        visit.tellSaved();
        return Reply.redirect(visit.at(note.path()));
    }

    private static Note.Words read(Form form) {
        String title = form.required("titel", 200);
        String reference = form.required("kenmerk", 60);
        LocalDate dated = form.requiredDate("datum");
        String addressee = form.required("aan", 200);
        String occasion = form.required("aanleiding", LONGEST);
        String requested = form.required("besluit", LONGEST);
        String keyPoints = form.required("kernpunten", LONGEST);
        String explanation = form.required("toelichting", LONGEST);
        String political = form.required("context", LONGEST);
        List<String> cosigners = form.optional("ondertekenaars", 2000).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new Note.Words(title, reference, dated, addressee, occasion, requested, keyPoints, explanation, political, cosigners);
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply show(Visit visit, @PathVariable UUID id) {
        Note note = get(visit, id);
        return Reply.page("decisions/note", visit.frame(note.words().title())).with("note", note).with("version", version(visit, note))
                .with("article", HtmlRendering.article(document(visit, note)));
    }

    @GetMapping("/{id}/pdf")
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable UUID id) {
        byte[] pdf = PdfRendering.pdf(document(visit, get(visit, id)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("beslisnota.pdf").build().toString()).body(pdf);
    }

    /** What the minister had before them, or the note as it is now. */
    private Document document(Visit visit, Note note) {
        return notes.document(note).orElseGet(() -> NoteDocument.of(visit.programme(), version(visit, note), note.words()));
    }

    @GetMapping("/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Note note = editable(visit, id);
        Note.Words w = note.words();
        return formPage(visit, note, Form.empty().with("titel", w.title()).with("kenmerk", w.reference()).with("datum", w.dated()).with("aan", w.addressee())
                .with("aanleiding", w.occasion()).with("besluit", w.requested()).with("kernpunten", w.keyPoints()).with("toelichting", w.explanation())
                .with("context", w.politicalContext()).with("ondertekenaars", String.join("\n", w.cosigners())));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Note note = editable(visit, id);
        Note.Words words = read(form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, note, form));
        }
        notes.change(visit.act(), note, words);
        visit.tellSaved();
        return Reply.redirect(visit.at(note.path()));
    }

    private Version version(Visit visit, Note note) {
        return versions.find(visit.programmeId(), note.versionId()).orElseThrow();
    }

    private Note editable(Visit visit, UUID id) {
        return NotHere.unless(Optional.of(get(visit, id)).filter(note -> !note.fixed()));
    }

    private Note get(Visit visit, UUID id) {
        return NotHere.unless(notes.find(visit.programmeId(), id));
    }
}
