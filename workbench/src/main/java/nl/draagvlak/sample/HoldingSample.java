package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.actions.ActionGrammar;
import nl.draagvlak.actions.Feasible;
import nl.draagvlak.actions.Holder;
import nl.draagvlak.actions.Holders;
import nl.draagvlak.actions.PublicSize;
import nl.draagvlak.actions.PublicSizes;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Links;
import org.springframework.stereotype.Component;

/** Who holds actions of the sample along, how they hang together, and how large the problem is. */
@Component
class HoldingSample implements SamplePart {

    private static final LocalDate ARRANGED = LocalDate.of(2023, 5, 30);

    private final Holders holders;
    private final Links links;
    private final PublicSizes sizes;

    HoldingSample(Holders holders, Links links, PublicSizes sizes) {
        this.holders = holders;
        this.links = links;
        this.sizes = sizes;
    }

    /** Beside the actions, after them: the sort of the parts is stable, and this one comes later in the alphabet. */
    @Override
    public int order() {
        return 18;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("holding.yaml");
        file.list("along").forEach(each -> along(sample, each));
        Act act = sample.at(ARRANGED);
        file.list("dependencies").forEach(each -> links.lay(act, sample.id("action", each.required("action")), ActionGrammar.DEPENDS_ON,
                sample.id("action", each.required("first")), each.required("why")));
        file.list("exclusions").forEach(each -> links.lay(act, sample.id("action", each.required("action")), ActionGrammar.EXCLUDES,
                sample.id("action", each.required("other")), each.required("why")));
        for (ListName list : List.of(ListName.FORM, ListName.AGE_GROUP)) {
            sizes.set(act, sample.programmeId(), list, file.fields("sizes").list(list.name()).stream()
                    .map(each -> new PublicSize(each.key(), each.whole("number"), each.whole("year"), file.required("source"))).toList());
        }
    }

    private void along(Sample sample, Fields each) {
        UUID id = holders.askAlong(sample.at(each.date("asked")), sample.programmeId(), sample.id("action", each.required("action")),
                sample.id("organisation", each.required("organisation")));
        if (each.has("accepted")) {
            holders.accept(sample.at(each.date("accepted")), holders.find(id).orElseThrow(), new Holders.Word(Feasible.YES, each.text("word"), each.text("contribution"),
                    each.decimal("fte"), null, each.text("agreement")), new Holder.Speaker(each.required("speaker"), each.text("function"), each.text("mandate")), true);
        }
    }
}
