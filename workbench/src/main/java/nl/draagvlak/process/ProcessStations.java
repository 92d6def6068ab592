package nl.draagvlak.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.shell.Station;
import nl.draagvlak.shell.Stations;
import org.springframework.stereotype.Component;

/** The steps on the line at the top of every page: one query a page. */
@Component
class ProcessStations implements Stations {

    private final Steps steps;
    private final Ways ways;

    ProcessStations(Steps steps, Ways ways) {
        this.steps = steps;
        this.ways = ways;
    }

    @Override
    public List<Station> of(Programme programme) {
        List<Step> all = steps.list(programme.id());
        Optional<UUID> here = whereWeAre(all);
        List<Station> stations = new ArrayList<>();
        for (Step step : all) {
            stations.add(new Station(step.shortName(), step.product(), ways.workPath(step), step.established(),
                    here.filter(step.id()::equals).isPresent()));
        }
        return stations;
    }

    /** Where the programme stands: the first step that is open, else the first that has yet to open. */
    static Optional<UUID> whereWeAre(List<Step> steps) {
        return steps.stream().filter(Step::open).findFirst().or(() -> steps.stream().filter(Step::planned).findFirst()).map(Step::id);
    }
}
