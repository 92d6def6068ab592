package nl.draagvlak.effect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The effect questions with their answers, and the effect document as it would go out. */
@Controller
@RequestMapping("/programmas/{programme}/effect")
@Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
class EffectPages {

    private final Questions questions;
    private final Indicators indicators;
    private final Figures figures;
    private final EffectPage document;
    private final DocumentFiles files;

    EffectPages(Questions questions, Indicators indicators, Figures figures, EffectPage document, DocumentFiles files) {
        this.files = files;
        this.questions = questions;
        this.indicators = indicators;
        this.figures = figures;
        this.document = document;
    }

    @Bean
    static Room effectRoom() {
        return new Room(23, "/effect", Text.of("Effect", "Effect"), Set.of(Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR));
    }

    @GetMapping
    Reply overview(Visit visit) {
        List<Question> all = questions.list(visit.programmeId());
        Map<UUID, List<UUID>> answeredWith = questions.indicators(all.stream().map(Question::id).toList());
        Map<UUID, Indicator> found = indicators.byIds(answeredWith.values().stream().flatMap(List::stream).distinct().toList());
        return Reply.page("effect/overview", visit.frame("Effect", "Effect")).with("questions", all).with("answeredWith", answeredWith)
                .with("series", Series.of(found.values(), figures));
    }

    /** The list of questions is the overview; the thread points here. */
    @GetMapping("/vragen")
    Reply list(Visit visit) {
        return Reply.redirect(visit.at("/effect"));
    }

    @GetMapping("/uitgave")
    Reply document(Visit visit) {
        return Reply.page("effect/document", visit.frame("Het effect zoals het naar buiten gaat", "The effect as it goes out"))
                .with("article", HtmlRendering.article(document.document(visit.programme(), visit.language(), today(visit))));
    }

    @GetMapping("/uitgave/{format}")
    Object file(Visit visit, @PathVariable String format) {
        return files.answer(visit, document.document(visit.programme(), visit.language(), today(visit)), "effect", format);
    }

    static java.time.LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
