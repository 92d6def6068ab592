package nl.draagvlak.anthology;

import java.util.UUID;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.statements.Removals;
import nl.draagvlak.statements.StatementErased;
import nl.draagvlak.statements.StatementWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a statement is withdrawn, the quotes that were made of it go with it, in the same transaction. */
@Component
class Withdrawal {

    private final Quotes quotes;
    private final Elements elements;
    private final Removals removals;

    Withdrawal(Quotes quotes, Elements elements, Removals removals) {
        this.removals = removals;
        this.quotes = quotes;
        this.elements = elements;
    }

    @EventListener
    void on(StatementWithdrawn withdrawn) {
        for (UUID quote : quotes.idsFrom(withdrawn.statementId())) {
            removals.from(withdrawn.act(), withdrawn.statementId(), place(quotes.find(quote).orElseThrow()));
            String words = elements.get(quote).text();
            quotes.withdraw(withdrawn.act(), quote, withdrawn.reason());
            if (withdrawn.bySpeaker()) {
                removals.fromMail(withdrawn.act(), withdrawn.programmeId(), withdrawn.statementId(), words);
                // Whoever takes their words back takes them back from the programme team too.
                elements.erase(withdrawn.act(), quote, withdrawn.reason());
            }
        }
    }

    /** Also what was withdrawn before for another reason. */
    @EventListener
    void on(StatementErased erased) {
        for (UUID quote : quotes.allFrom(erased.statementId())) {
            if (elements.get(quote).state() != Element.State.ERASED) {
                removals.fromMail(erased.act(), erased.programmeId(), erased.statementId(), elements.get(quote).text());
                elements.erase(erased.act(), quote, "");
            }
        }
    }

    private static Text place(Quote quote) {
        int number = quote.element().number();
        return quote.standing() == Standing.INCLUDED
                ? Text.of("citaat C" + number + " in de bloemlezing, op de pagina en in het bestand", "quote C" + number + " in the anthology, on the page and in the file")
                : Text.of("citaat C" + number + ", dat nog niet in de bloemlezing stond", "quote C" + number + ", which did not stand in the anthology yet");
    }
}
