package nl.draagvlak.anthology;

import java.util.UUID;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.statements.StatementWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a statement is withdrawn, the quotes that were made of it go with it, in the same transaction. */
@Component
class Withdrawal {

    private final Quotes quotes;
    private final Elements elements;

    Withdrawal(Quotes quotes, Elements elements) {
        this.quotes = quotes;
        this.elements = elements;
    }

    @EventListener
    void on(StatementWithdrawn withdrawn) {
        for (UUID quote : quotes.idsFrom(withdrawn.statementId())) {
            quotes.withdraw(withdrawn.act(), quote, withdrawn.reason());
            if (withdrawn.bySpeaker()) {
                // Whoever takes their words back takes them back from the programme team too.
                elements.erase(withdrawn.act(), quote, withdrawn.reason());
            }
        }
    }
}
