package nl.draagvlak.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What bridge projects cost by aim and form. A project with two aims stands with its whole amount at both, so that rows are not to be added up.
 *
 * @param cells per aim, then per form
 */
record BridgeSpread(List<List<Cell>> cells) {

    record Cell(long amount, int projects) {}

    static BridgeSpread of(List<BridgeProject> projects, List<String> aims, List<String> forms) {
        List<List<Cell>> rows = new ArrayList<>();
        for (String aim : aims) {
            rows.add(forms.stream().map(form -> cell(projects, p -> p.aims().contains(aim) && p.forms().contains(form))).toList());
        }
        return new BridgeSpread(rows);
    }

    /** What was stopped no longer goes anywhere. */
    private static Cell cell(List<BridgeProject> projects, Predicate<BridgeProject> in) {
        List<BridgeProject> found = projects.stream().filter(p -> p.state() != BridgeProject.State.STOPPED).filter(in).toList();
        return new Cell(found.stream().mapToLong(BridgeProject::amount).sum(), found.size());
    }
}
