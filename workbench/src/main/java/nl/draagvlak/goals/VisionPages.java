package nl.draagvlak.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Charters;
import nl.draagvlak.process.OutsideIn;
import nl.draagvlak.process.Step;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The vision on one page, closed until others have spoken; its earlier versions stay to be read. */
@Controller
@RequestMapping("/programmas/{programme}/visie")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class VisionPages {

    private static final int TEXT = 4000;

    private final Visions visions;
    private final AmbitionLevels levels;
    private final Goals goals;
    private final Charters charters;
    private final OutsideIn outsideIn;

    VisionPages(Visions visions, AmbitionLevels levels, Goals goals, Charters charters, OutsideIn outsideIn) {
        this.visions = visions;
        this.levels = levels;
        this.goals = goals;
        this.charters = charters;
        this.outsideIn = outsideIn;
    }

    @Bean
    static Room visionRoom() {
        return new Room(17, "/visie", Text.of("Visie", "Vision"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply vision(Visit visit) {
        return page(visit, Form.empty());
    }

    private Reply.Page page(Visit visit, Form opening) {
        Optional<Vision> current = visions.current(visit.programmeId());
        return Reply.page("goals/vision", visit.frame("Visie", "Vision")).with("vision", current.orElse(null))
                .with("ambition", charters.get(visit.programmeId()).ambition()).with("strategic", goals.strategic(visit.programmeId()))
                .with("level", levels.current(visit.programmeId()).orElse(null)).with("versions", visions.list(visit.programmeId()))
                .with("open", outsideIn.mayWrite(visit.programmeId())).with("early", outsideIn.listEarly(visit.programmeId()))
                .with("spoken", spoken(visit)).with("form", opening);
    }

    /** When the round in which others spoke was closed; null while it was not. */
    private LocalDate spoken(Visit visit) {
        return outsideIn.firstRound(visit.programmeId()).map(Step::dates).map(Step.Dates::end).orElse(null);
    }

    /** Opens the vision before others have spoken; the reason stays to be read. */
    @PostMapping("/opening")
    @Allowed(Role.TEAM)
    Reply open(Visit visit, Form form) {
        if (outsideIn.mayWrite(visit.programmeId())) {
            return Reply.redirect(visit.at("/visie/wijziging"));
        }
        String reason = form.required("reden", 1000);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        outsideIn.openWithReason(visit.act(), visit.programmeId(), "vision", reason);
        visit.tell("Geopend. De reden blijft bij de visie staan.", "Opened. The reason stays with the vision.");
        return Reply.redirect(visit.at("/visie/wijziging"));
    }

    @GetMapping("/wijziging")
    Reply writing(Visit visit) {
        if (!outsideIn.mayWrite(visit.programmeId())) {
            return Reply.redirect(visit.at("/visie"));
        }
        Optional<Vision> current = visions.current(visit.programmeId());
        return form(visit, Form.empty().with("nu", current.map(Vision::undesiredPresent).orElse("")).with("straks", current.map(Vision::desiredFuture).orElse("")));
    }

    @PostMapping
    Reply write(Visit visit, Form form) {
        if (!outsideIn.mayWrite(visit.programmeId())) {
            return Reply.invalid(page(visit, Form.empty()));
        }
        String present = form.required("nu", TEXT);
        String future = form.required("straks", TEXT);
        boolean first = visions.current(visit.programmeId()).isEmpty();
        String change = first ? "" : form.required("wijziging", 500);
        if (!form.ok()) {
            return Reply.invalid(form(visit, form));
        }
        List<String> strategic = goals.strategic(visit.programmeId()).stream().map(Element::text).toList();
        visions.write(visit.act(), visit.programmeId(), present, future, charters.get(visit.programmeId()).ambition(), strategic, change);
        visit.tellSaved();
        return Reply.redirect(visit.at("/visie"));
    }

    /** A version as it was, with the ambition and the goals of then. */
    @GetMapping("/versies/{version}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply version(Visit visit, @PathVariable int version) {
        Vision vision = NotHere.unless(visions.find(visit.programmeId(), version));
        return Reply.page("goals/visionVersion", visit.frame("Visie, versie " + version, "Vision, version " + version)).with("vision", vision);
    }

    private Reply.Page form(Visit visit, Form form) {
        return Reply.page("goals/visionForm", visit.frame("Visie schrijven", "Write the vision")).with("form", form)
                .with("first", visions.current(visit.programmeId()).isEmpty());
    }
}
