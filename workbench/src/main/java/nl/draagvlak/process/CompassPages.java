package nl.draagvlak.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The questions of the Beleidskompas, each with what the programme already holds as an answer; on the screen and as a document. */
@Controller
@RequestMapping("/programmas/{programme}/aanpak/beleidskompas")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class CompassPages {

    private static final Set<Role> BODIES = Set.of(Role.WORKING_GROUP);
    private static final int LONGEST = 4000;

    private final Compass compass;
    private final CompassAnswers answers;

    CompassPages(Compass compass, CompassAnswers answers) {
        this.compass = compass;
        this.answers = answers;
    }

    @GetMapping
    Reply show(Visit visit) {
        Form form = Form.empty();
        compass.answers(visit.programmeId()).forEach((point, text) -> form.with(field(point), text));
        return page(visit, form, null);
    }

    private Reply.Page page(Visit visit, Form form, CompassQuestion open) {
        List<CompassAnswers.Chapter> chapters = answers.of(visit.programme(), visit.roles(), visit.language());
        return Reply.page("process/compass", visit.frame("Beleidskompas", "Beleidskompas")).with("chapters", chapters).with("form", form).with("open", open);
    }

    static String field(CompassPoint point) {
        return "vraag-" + point.key();
    }

    /** The words to the questions that the form holds; the others stay as they are. */
    @PostMapping
    @Allowed(Role.TEAM)
    Reply answer(Visit visit, Form form) {
        Map<CompassPoint, String> given = new LinkedHashMap<>();
        for (CompassPoint point : CompassPoint.values()) {
            if (form.present(field(point))) {
                given.put(point, form.optional(field(point), LONGEST));
            }
        }
        if (!form.ok()) {
            compass.answers(visit.programmeId()).forEach((point, text) -> {
                if (!given.containsKey(point)) {
                    form.with(field(point), text);
                }
            });
            return Reply.invalid(page(visit, form, given.keySet().iterator().next().question()));
        }
        given.forEach((point, text) -> compass.answer(visit.act(), visit.programmeId(), point, text));
        visit.tellSaved();
        return Reply.redirect(visit.at("/aanpak/beleidskompas") + given.keySet().stream().findFirst().map(point -> "#vraag-" + point.question().number()).orElse(""));
    }

    /** With the words of the programme itself; what people said is counted only. */
    @GetMapping("/uitgave")
    @Allowed(Role.TEAM)
    ResponseEntity<byte[]> document(Visit visit) {
        DocumentBuilder document = Document.titled(own("Beleidskompas"), visit.language()).subtitle(own(visit.programme().name()))
                .date(visit.now().atZone(Frame.ZONE).toLocalDate()).contents(1);
        for (CompassAnswers.Chapter chapter : answers.of(visit.programme(), BODIES, visit.language())) {
            String number = chapter.question().number() == 0 ? "" : chapter.question().number() + ". ";
            document.heading(1, own(number + chapter.question().question().in(visit.language())));
            for (CompassAnswers.Answer answer : chapter.answers()) {
                document.heading(2, own(answer.point().words().in(visit.language())));
                write(visit, document, answer);
            }
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("beleidskompas.pdf").build().toString()).body(PdfRendering.pdf(document.build()));
    }

    private static void write(Visit visit, DocumentBuilder document, CompassAnswers.Answer answer) {
        answer.own().forEach(words -> document.paragraph(own(words)));
        for (CompassAnswers.Holding holding : answer.holdings()) {
            if (holding.number() > 0) {
                document.paragraph(own(holding.number() + " " + holding.label().in(visit.language()) + (holding.lines().isEmpty() ? "."
                        : holding.number() > holding.lines().size() ? visit.language().of(", waaronder:", ", among which:") : ":")));
                if (!holding.lines().isEmpty()) {
                    document.bullets(holding.lines().stream().map(CompassPages::own).toList());
                }
            }
        }
        if (!answer.more().isEmpty()) {
            document.prose(own(answer.more()));
        }
        if (!answer.answered()) {
            document.note(own(visit.language().of("Open", "Open")), own(visit.language().of("Hierop is nog geen antwoord.", "There is no answer to this yet.")));
        }
    }

    private static Publishable<String> own(String words) {
        return Disclosure.ownWords(words);
    }
}
