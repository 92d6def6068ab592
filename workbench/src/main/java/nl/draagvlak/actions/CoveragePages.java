package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the plan has actions and where it has none, before a critic says so. */
@Controller
@RequestMapping("/programmas/{programme}/acties/dekking")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class CoveragePages {

    private static final int WHOLE = 100_000;

    private final ActionCoverage coverage;
    private final PublicSizes sizes;

    CoveragePages(ActionCoverage coverage, PublicSizes sizes) {
        this.coverage = coverage;
        this.sizes = sizes;
    }

    @GetMapping
    Reply show(Visit visit, Form form) {
        ActionCoverage.View view = ActionCoverage.View.from(form.value("beeld")).orElse(ActionCoverage.View.LINE_FORM);
        Integer asked = form.whole("pagina", 1, WHOLE);
        int page = asked == null ? 1 : asked;
        boolean byNumber = "nummer".equals(form.value("volgorde"));
        Matrix matrix = byNumber ? coverage.matrix(visit.programmeId(), view, visit.language(), visit.roles(), page, Matrix.SIZE)
                : coverage.matrix(visit.programmeId(), view, visit.language(), visit.roles(), 1, WHOLE).emptyFirst(page, Matrix.SIZE);
        return Reply.page("actions/coverage", visit.frame("Dekking van het plan", "Coverage of the plan")).with("view", view)
                .with("matrix", matrix).with("page", page).with("byNumber", byNumber)
                .with("against", view.sized().map(list -> sizes.against(visit.programmeId(), list)).orElse(java.util.Map.of()))
                .with("exploring", coverage.exploring(visit.programmeId()));
    }

    @GetMapping("/{name}.csv")
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable String name) {
        ActionCoverage.View view = NotHere.unless(ActionCoverage.View.from(name));
        Matrix matrix = coverage.matrix(visit.programmeId(), view, visit.language(), visit.roles(), 1, WHOLE);
        List<String> header = new ArrayList<>(List.of(visit.language().of("nummer", "number"), visit.language().of("rij", "row")));
        matrix.columns().forEach(column -> header.add((column.code() + " " + column.words()).strip()));
        List<List<String>> rows = new ArrayList<>();
        for (Matrix.Label row : matrix.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.code(), row.words()));
            matrix.columns().forEach(column -> cells.add(String.valueOf(matrix.at(row, column))));
            rows.add(cells);
        }
        return Csv.file(visit, "dekking-" + name, header, rows);
    }
}
