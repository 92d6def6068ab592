package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What the first page of a programme tells of promises to Parliament. */
@Component
class DecisionsOverview implements OverviewPart {

    private final Promises promises;

    DecisionsOverview(Promises promises) {
        this.promises = promises;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        long overdue = promises.countOverdue(programme.id(), today);
        return overdue == 0 ? List.of() : List.of(new Attention(
                overdue == 1 ? Text.of("1 toezegging aan de Kamer is over tijd", "1 promise to Parliament is overdue")
                        : Text.of(overdue + " toezeggingen aan de Kamer zijn over tijd", overdue + " promises to Parliament are overdue"), "/besluiten/toezeggingen", true));
    }
}
