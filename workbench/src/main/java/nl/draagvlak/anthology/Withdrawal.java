package nl.draagvlak.anthology;

import nl.draagvlak.statements.StatementWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a statement is withdrawn, the quotes that were made of it go with it, in the same transaction. */
@Component
class Withdrawal {

    private final Quotes quotes;

    Withdrawal(Quotes quotes) {
        this.quotes = quotes;
    }

    @EventListener
    void on(StatementWithdrawn withdrawn) {
        quotes.idsFrom(withdrawn.statementId()).forEach(quote -> quotes.withdraw(withdrawn.act(), quote, withdrawn.reason()));
    }
}
