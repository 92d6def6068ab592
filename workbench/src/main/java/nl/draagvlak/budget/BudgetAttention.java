package nl.draagvlak.budget;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.process.OverviewPart;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What of the money stands on the first page: the years, from this one on, in which more is planned than there is. */
@Component
class BudgetAttention implements OverviewPart {

    private final Money money;

    BudgetAttention(Money money) {
        this.money = money;
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public List<Attention> attention(Programme programme, LocalDate today) {
        List<Attention> found = new ArrayList<>();
        for (MoneyState state : money.list(programme.id())) {
            if (state.year() >= today.getYear() && state.over() > 0) {
                found.add(new Attention(Text.of("In " + state.year() + " is € " + amount(state.over(), Language.NL) + " meer gepland dan er is.",
                        "In " + state.year() + " € " + amount(state.over(), Language.EN) + " more is planned than there is."), "/budget/prioriteiten?jaar=" + state.year(), true));
            } else if (state.year() >= today.getYear() && state.tooFewPeople()) {
                found.add(new Attention(Text.of("In " + state.year() + " vragen de acties meer mensen dan er zijn.", "In " + state.year() + " the actions ask more people than there are."),
                        "/budget", false));
            }
        }
        return found;
    }

    private static String amount(long euros, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(euros);
    }
}
