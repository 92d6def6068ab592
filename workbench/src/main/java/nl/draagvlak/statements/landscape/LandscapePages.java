package nl.draagvlak.statements.landscape;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.rendering.Charts;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Pages;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.statements.ScreenStream;
import nl.draagvlak.statements.Screens;
import nl.draagvlak.statements.StatementGrammar;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The opinion landscape of a gathering: as a page, on the screen in the room, and as figures. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/landschap")
@Allowed({Role.TEAM, Role.FACILITATOR})
class LandscapePages {

    /** What can be read from the back of the room. */
    private static final int ON_SCREEN = 2;
    private static final Duration LOOK = Duration.ofMillis(Analyses.BREATH_MILLIS);

    private final Gatherings gatherings;
    private final Analyses analyses;
    private final Screens screens;
    private final Pages pages;
    private final Elements elements;

    LandscapePages(Gatherings gatherings, Analyses analyses, Screens screens, Pages pages, Elements elements) {
        this.gatherings = gatherings;
        this.analyses = analyses;
        this.screens = screens;
        this.pages = pages;
        this.elements = elements;
    }

    @GetMapping
    Reply page(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        Frame frame = visit.frame(gathering.title());
        Picture picture = analyses.of(id);
        return Reply.page("statements/landscape/landscape", frame).with("gathering", gathering).with("picture", picture).with("drawing", drawing(picture, frame, null));
    }

    @GetMapping("/scherm")
    Reply screen(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        Frame frame = visit.frame(gathering.title());
        Picture picture = analyses.of(id);
        return Reply.page("statements/landscape/screen", frame).with("gathering", gathering).with("picture", picture).with("drawing", drawing(picture, frame, null));
    }

    /** The picture follows some seconds after the votes, so that time going by is a reason to look again too. */
    @GetMapping("/stroom")
    void stream(Visit visit, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Gathering gathering = get(visit, id);
        Frame frame = visit.frame(gathering.title());
        ScreenStream.send(screens, id, LOOK, response, told -> {
            Picture now = analyses.of(gathering.id());
            return pages.fragment("statements/landscape/picture", Map.of("f", frame, "picture", now, "drawing", drawing(now, frame, null), "most", ON_SCREEN, "link", false));
        });
    }

    /** Figures per statement and group, never a row per participant: that would point at people. */
    @GetMapping("/landschap.csv")
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        Picture picture = analyses.of(id);
        Map<UUID, String> codes = elements.byIds(picture.opinions().stream().map(Picture.Opinion::id).toList()).values().stream()
                .collect(Collectors.toMap(Element::id, element -> StatementGrammar.STATEMENT.letter() + element.number()));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(visit.programme().slug() + "-landschap-" + gathering.date() + ".csv").build().toString())
                .body(LandscapeFile.csv(picture, codes, visit.language()));
    }

    /** @param place where the reader stands, or null */
    static Content drawing(Picture picture, Frame f, double[] place) {
        if (!picture.drawn()) {
            return output -> { };
        }
        List<Charts.Area> areas = picture.groups().stream()
                .map(group -> new Charts.Area(group.letter(), f.count(group.size(), "mens", "mensen", "person", "people"), group.x(), group.y(), group.outline())).toList();
        return Charts.landscape(new Charts.Landscape(f.t("Opinielandschap", "Opinion landscape"), Words.alternative(picture, f), picture.density(), areas, place,
                f.t("u", "you")));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
