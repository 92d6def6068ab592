package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What the first page of a programme tells of the plan. */
@Component
class DraftingOverview implements OverviewPart {

    private final Remarks remarks;
    private final Rounds rounds;

    DraftingOverview(Remarks remarks, Rounds rounds) {
        this.remarks = remarks;
        this.rounds = rounds;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        List<Attention> found = new ArrayList<>();
        long waiting = remarks.countWaiting(programme.id());
        if (waiting > 0) {
            found.add(new Attention(waiting == 1 ? Text.of("1 opmerking van een meelezer wacht op antwoord", "1 remark of a reader waits for an answer")
                    : Text.of(waiting + " opmerkingen van meelezers wachten op antwoord", waiting + " remarks of readers wait for an answer"), "/concepten/rondes", false));
        }
        rounds.findOpen(programme.id()).filter(round -> round.late(today)).ifPresent(round -> found.add(new Attention(
                Text.of("De meeleesronde is voorbij haar termijn en nog open", "The round of reading along is past its deadline and still open"), round.path(), true)));
        return found;
    }
}
