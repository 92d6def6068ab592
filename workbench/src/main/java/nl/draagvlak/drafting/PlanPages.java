package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The plan: what it consists of, the draft as it is now, its title. */
@Controller
@RequestMapping("/programmas/{programme}/concepten")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class PlanPages {

    private final Sections sections;
    private final Papers papers;
    private final SectionTexts texts;
    private final PlanDocument plan;
    private final Versions versions;
    private final Rounds rounds;
    private final Remarks remarks;
    private final DocumentFiles files;

    private final Seats seats;
    private final Desk desk;

    PlanPages(Sections sections, Papers papers, SectionTexts texts, PlanDocument plan, Versions versions, Rounds rounds, Remarks remarks, DocumentFiles files, Seats seats, Desk desk) {
        this.sections = sections;
        this.papers = papers;
        this.texts = texts;
        this.plan = plan;
        this.versions = versions;
        this.rounds = rounds;
        this.remarks = remarks;
        this.files = files;
        this.seats = seats;
        this.desk = desk;
    }

    @Bean
    static Room draftingRoom() {
        return new Room(20, "/concepten", Text.of("Actieplan", "Action plan"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    Reply overview(Visit visit) {
        Round open = rounds.findOpen(visit.programmeId()).orElse(null);
        Map<String, SectionText> written = texts.current(visit.programmeId());
        return Reply.page("drafting/overview", visit.frame("Actieplan", "Action plan"))
                .with("title", PlanDocument.title(visit.programme(), papers.plan(visit.programmeId())))
                .with("sections", sections.list(visit.programmeId())).with("written", written).with("versions", versions.list(visit.programmeId()))
                .with("writers", writers(visit)).with("open", open).with("waiting", remarks.countWaiting(visit.programmeId()));
    }

    private Map<String, String> writers(Visit visit) {
        List<Seat> sitting = visit.has(Role.TEAM) ? seats.list(visit.programmeId(), visit.now()) : List.of();
        Map<UUID, String> names = desk.names(sitting.stream().map(Seat::writer).toList());
        return sitting.stream().collect(Collectors.toMap(Seat::section, seat -> names.getOrDefault(seat.writer(), "")));
    }

    @GetMapping("/tekst")
    Reply text(Visit visit) {
        return Reply.page("drafting/text", visit.frame(PlanDocument.title(visit.programme(), papers.plan(visit.programmeId()))))
                .with("article", HtmlRendering.article(draft(visit)));
    }

    @GetMapping("/tekst/{format}")
    Object file(Visit visit, @PathVariable String format) {
        return files.answer(visit, draft(visit), visit.language().of("actieplan-concept", "action-plan-draft"), format);
    }

    private Document draft(Visit visit) {
        return plan.document(visit.programme(), visit.language(), today(visit));
    }

    @GetMapping("/titel")
    @Allowed(Role.TEAM)
    Reply title(Visit visit) {
        Paper plan = papers.plan(visit.programmeId());
        return titlePage(visit, Form.empty().with("titel", PlanDocument.title(visit.programme(), plan)).with("ondertitel", plan.subtitle()));
    }

    private static Reply.Page titlePage(Visit visit, Form form) {
        return Reply.page("drafting/title", visit.frame("Titel van het plan", "Title of the plan")).with("form", form);
    }

    @PostMapping("/titel")
    @Allowed(Role.TEAM)
    Reply setTitle(Visit visit, Form form) {
        String title = line(form.required("titel", 200));
        String subtitle = line(form.optional("ondertitel", 200));
        if (!form.ok()) {
            return Reply.invalid(titlePage(visit, form));
        }
        papers.rename(visit.act(), papers.plan(visit.programmeId()), title, subtitle);
        visit.tellSaved();
        return Reply.redirect(visit.at("/concepten"));
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }

    static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
