package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What of the progress stands on the first page: what is off course, asks for help, is late or silent. */
@Component
class ProgressAttention implements OverviewPart {

    private final Stands stands;
    private final Moments moments;

    ProgressAttention(Stands stands, Moments moments) {
        this.stands = stands;
        this.moments = moments;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        Window window = moments.window(programme.id(), today);
        Overview overview = new Overview(window, stands.list(programme.id(), window, ""));
        if (overview.count(stand -> stand.status() != null) == 0) {
            return List.of();
        }
        List<Attention> found = new ArrayList<>();
        add(found, overview.offCourse().size(), "Uit koers: {}.", "Off course: {}.", Status.OFF_COURSE.key(), true);
        add(found, overview.asking().size(), "Bij {} vraagt de houder om hulp of een besluit.", "At {} the holder asks for help or a decision.", StandFilter.ASKING, false);
        add(found, overview.late().size(), "Bij {} is een mijlpaal te laat.", "At {} a milestone is late.", StandFilter.LATE, false);
        add(found, overview.silent().size(), "Van {} kwam lang geen bericht.", "Of {} no word came for long.", StandFilter.SILENT, false);
        return found;
    }

    private static void add(List<Attention> found, long count, String nl, String en, String standing, boolean urgent) {
        if (count > 0) {
            found.add(new Attention(Text.of(nl.replace("{}", count == 1 ? "één actie" : count + " acties"), en.replace("{}", count == 1 ? "one action" : count + " actions")),
                    "/voortgang?stand=" + standing + "#acties", urgent));
        }
    }
}
