package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.anthology.Quotes;
import nl.draagvlak.anthology.Themes;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.journal.Act;
import org.springframework.stereotype.Component;

/** The themes and quotes of the sample, chosen between the first and the second round. */
@Component
class AnthologySample implements SamplePart {

    private static final LocalDate CHOSEN = LocalDate.of(2022, 11, 14);
    private static final LocalDate INCLUDED = LocalDate.of(2023, 3, 1);
    private static final LocalDate WITHDRAWN = LocalDate.of(2023, 3, 9);

    private final Themes themes;
    private final Quotes quotes;

    AnthologySample(Themes themes, Quotes quotes) {
        this.themes = themes;
        this.quotes = quotes;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("quotes.yaml");
        Act chosen = sample.at(CHOSEN);
        for (Fields theme : file.list("themes")) {
            sample.put("theme", theme.key(), themes.add(chosen, sample.programmeId(), theme.required("nl"), theme.text("en"), theme.text("description")));
        }
        for (Fields quote : file.list("quotes")) {
            load(sample, quote);
        }
    }

    private void load(Sample sample, Fields quote) {
        Act chosen = sample.at(quote.has("chosenOn") ? quote.date("chosenOn") : CHOSEN);
        UUID id = quotes.propose(chosen, sample.id("statement", quote.required("statement")), quote.required("text")).element().id();
        sample.put("quote", quote.key(), id);
        quotes.gather(chosen, id, List.of(sample.id("theme", quote.required("theme"))));
        String state = quote.required("state");
        if (!state.equals("proposed")) {
            Act included = sample.at(quote.has("includedOn") ? quote.date("includedOn") : INCLUDED);
            quotes.recordConsent(included, id, Consent.valueOf(quote.required("consent").toUpperCase()), quote.text("attribution"));
            quotes.include(included, id);
        }
        if (state.equals("withdrawn")) {
            quotes.withdraw(sample.at(quote.has("withdrawnOn") ? quote.date("withdrawnOn") : WITHDRAWN), id, quote.text("reason"));
        }
    }
}
