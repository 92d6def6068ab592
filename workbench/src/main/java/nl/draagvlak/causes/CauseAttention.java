package nl.draagvlak.causes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What of the analysis stands on the first page: how large the map is, and which problems nobody explained. */
@Component
class CauseAttention implements OverviewPart {

    private final CauseMaps maps;

    CauseAttention(CauseMaps maps) {
        this.maps = maps;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Figure> figures(Programme programme) {
        CauseMap map = maps.of(programme.id());
        return map.nodes().isEmpty() ? List.of()
                : List.of(new Figure(map.problems() + " / " + map.causes(), Text.of("problemen en oorzaken", "problems and causes"), "/problemen"));
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        CauseMap map = maps.of(programme.id());
        List<Attention> found = new ArrayList<>();
        long uncaused = map.nodes().stream().filter(node -> node.problem() && map.arrowsTo(node.id()).isEmpty()).count();
        long unvoiced = map.nodes().stream().filter(node -> node.voices().quotes() == 0).count();
        if (uncaused > 0) {
            found.add(new Attention(uncaused == 1 ? Text.of("Eén probleem heeft nog geen oorzaak.", "One problem has no cause yet.")
                    : Text.of(uncaused + " problemen hebben nog geen oorzaak.", uncaused + " problems have no cause yet."), "/problemen/tabel?toon=zonder-oorzaak", false));
        }
        if (unvoiced > 0) {
            found.add(new Attention(unvoiced == 1 ? Text.of("Onder één probleem of oorzaak staat geen citaat.", "There is no quote under one problem or cause.")
                    : Text.of("Onder " + unvoiced + " problemen of oorzaken staat geen citaat.", "There is no quote under " + unvoiced + " problems or causes."),
                    "/problemen/tabel?toon=weinig-stemmen", false));
        }
        return found;
    }
}
