package nl.draagvlak.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What of the actions stands on the first page: how many are held, and what stands in the way of a plan that can be carried out. */
@Component
class ActionAttention implements OverviewPart {

    private final ActionList actions;

    ActionAttention(ActionList actions) {
        this.actions = actions;
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public List<Figure> figures(Programme programme) {
        ActionList.Figures all = actions.figures(programme.id());
        return all.total() == 0 ? List.of() : List.of(new Figure(all.held() + " / " + all.total(), Text.of("acties met een houder die ja zei", "actions with a holder who said yes"), "/acties"));
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        ActionList.Figures all = actions.figures(programme.id());
        List<Attention> found = new ArrayList<>();
        add(found, all.doubted(), "Van {} zegt de houder dat het niet of maar deels kan.", "Of {} the holder says that it cannot or only partly be done.", "/acties?stand=kan-niet", true);
        add(found, all.asked(), "Over {} heeft de gevraagde organisatie nog niet geantwoord.", "On {} the organisation that was asked has not answered.", "/acties?stand=gevraagd", false);
        add(found, all.unasked(), "Voor {} is nog geen organisatie gevraagd.", "For {} no organisation was asked yet.", "/acties?stand=zonder-houder", false);
        add(found, all.groundless(), "Onder {} ligt geen interventie.", "Under {} lies no intervention.", "/acties?stand=zonder-interventie", false);
        return found;
    }

    private static void add(List<Attention> found, long count, String nl, String en, String path, boolean urgent) {
        if (count > 0) {
            found.add(new Attention(Text.of(nl.replace("{}", count == 1 ? "één actie" : count + " acties"), en.replace("{}", count == 1 ? "one action" : count + " actions")),
                    path, urgent));
        }
    }
}
