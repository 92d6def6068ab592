package nl.draagvlak.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What of the goals stands on the first page: how many have a target, and what is still to be decided. */
@Component
class GoalAttention implements OverviewPart {

    private final Goals goals;
    private final AmbitionLevels levels;

    GoalAttention(Goals goals, AmbitionLevels levels) {
        this.goals = goals;
        this.levels = levels;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public List<Figure> figures(Programme programme) {
        Goals.Counts counts = goals.counts(programme.id());
        return counts.all() == 0 ? List.of() : List.of(new Figure(counts.measured() + " / " + counts.all(), Text.of("doelen met een streefwaarde", "goals with a target"), "/doelen/lijst"));
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        Goals.Counts counts = goals.counts(programme.id());
        List<Attention> found = new ArrayList<>();
        if (counts.withoutBaseline() > 0) {
            long n = counts.withoutBaseline();
            found.add(new Attention(n == 1 ? Text.of("Eén meetbaar doel heeft nog geen beginwaarde.", "One measured goal has no baseline yet.")
                    : Text.of(n + " meetbare doelen hebben nog geen beginwaarde.", n + " measured goals have no baseline yet."), "/doelen/lijst?toon=zonder-nulmeting", false));
        }
        if (counts.all() > 0 && levels.current(programme.id()).isEmpty()) {
            found.add(new Attention(Text.of("Er zijn doelen, maar het ambitieniveau is nog niet bepaald.", "There are goals, but the ambition level was not decided yet."),
                    "/doelen/ambitieniveau", false));
        }
        return found;
    }
}
