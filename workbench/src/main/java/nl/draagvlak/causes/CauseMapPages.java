package nl.draagvlak.causes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.anthology.Theme;
import nl.draagvlak.anthology.Themes;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Gates;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.rendering.CsvRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The map of problems and causes: as a picture, as an indented list, as a table and as a file. */
@Controller
@RequestMapping("/programmas/{programme}/problemen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class CauseMapPages {

    /** The product of this step, as the programme's approach calls it. */
    private static final String PRODUCT = "probleemanalyse";
    private static final int ROWS = 50;
    private static final int TREES = 20;
    /** More themes than these are no list to choose from. */
    private static final int THEMES = 40;

    private final CauseMaps maps;
    private final Themes themes;
    private final Gates gates;

    CauseMapPages(CauseMaps maps, Themes themes, Gates gates) {
        this.maps = maps;
        this.themes = themes;
        this.gates = gates;
    }

    @Bean
    static Room causesRoom() {
        return new Room(15, "/problemen", Text.of("Problemen en oorzaken", "Problems and causes"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    /** The product that is not there yet though it should be, in the visitor's language; empty when nothing is in the way. */
    static String waitingFor(Visit visit, Gates gates) {
        return gates.waitingFor(visit.programmeId(), PRODUCT, visit.now().atZone(Frame.ZONE).toLocalDate()).map(text -> text.in(visit.language())).orElse("");
    }

    @GetMapping
    Reply picture(Visit visit, Form form) {
        CauseMap map = maps.of(visit.programmeId());
        List<Theme> listed = themes.list(visit.programmeId());
        UUID around = form.id("rond");
        UUID theme = form.id("thema");
        Integer steps = form.whole("stappen", 1, MapPicture.FURTHEST);
        MapPicture picture = MapPicture.of(visit, map, around, theme, steps == null ? MapPicture.STEPS : steps);
        return Reply.page("causes/map", visit.frame("Problemen en oorzaken", "Problems and causes")).with("map", map).with("picture", picture)
                .with("themes", listed.size() > THEMES ? List.of() : listed).with("form", form).with("waiting", waitingFor(visit, gates))
                .with("steps", steps == null ? MapPicture.STEPS : steps).with("fewest", fewest(map, form.id("knip")))
                .with("found", form.value("zoek").isBlank() ? List.of() : MapSearch.rows(visit, map, form.value("zoek"), MapSearch.Only.ALL).stream().limit(12)
                        .map(node -> MapRow.of(visit, map, node)).toList());
    }

    /** For the problem asked, or the one with the most voices. */
    private static CauseMap.FewestCauses fewest(CauseMap map, UUID asked) {
        return Optional.ofNullable(asked).flatMap(map::find).filter(CauseMap.Node::problem).or(map::heaviest).flatMap(node -> map.fewestCauses(node.id())).orElse(null);
    }

    @GetMapping("/lijst")
    Reply list(Visit visit, Form form) {
        CauseMap map = maps.of(visit.programmeId());
        Page<CauseMap.Node> page = MapSearch.page(MapSearch.rows(visit, map, form.value("zoek"), MapSearch.Only.PROBLEMS), form, TREES);
        return Reply.page("causes/outline", visit.frame("Problemen en oorzaken: lijst", "Problems and causes: list")).with("form", form)
                .with("trees", page.items().stream().map(node -> Outline.of(visit, map, node)).toList())
                .with("loose", MapSearch.rows(visit, map, "", MapSearch.Only.LOOSE).stream().map(node -> MapRow.of(visit, map, node)).limit(ROWS).toList())
                .with("page", page.page()).with("pages", page.pages()).with("total", page.total());
    }

    @GetMapping("/tabel")
    Reply table(Visit visit, Form form) {
        CauseMap map = maps.of(visit.programmeId());
        MapSearch.Only only = MapSearch.Only.from(form.value("toon"));
        Page<CauseMap.Node> page = MapSearch.page(MapSearch.rows(visit, map, form.value("zoek"), only), form, ROWS);
        return Reply.page("causes/table", visit.frame("Problemen en oorzaken: tabel", "Problems and causes: table")).with("form", form).with("only", only)
                .with("rows", page.items().stream().map(node -> MapRow.of(visit, map, node)).toList())
                .with("page", page.page()).with("pages", page.pages()).with("total", page.total());
    }

    /** All arrows with their ends, and what has no arrow: for a spreadsheet. */
    @GetMapping("/uitvoer")
    @Allowed({Role.TEAM, Role.FACILITATOR})
    ResponseEntity<byte[]> csv(Visit visit) {
        MapFile file = MapFile.of(visit, maps.of(visit.programmeId()));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(visit.language().of("problemen-en-oorzaken.csv", "problems-and-causes.csv")).build().toString())
                .body(CsvRendering.csv(file.header(), file.rows()));
    }
}
