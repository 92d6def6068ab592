package nl.draagvlak.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.SectionTexts.Outcome;
import nl.draagvlak.drafting.text.PlainText;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.Markup;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One section of a paper: reading it as it is now, and writing its own text, in the editor or without a script in a plain field. */
@Controller
@RequestMapping({"/programmas/{programme}/concepten/onderdelen/{section}", "/programmas/{programme}/concepten/stukken/{paper}/onderdelen/{section}"})
@Allowed(Role.TEAM)
class SectionPages {

    private static final String TEXT = "tekst";
    private static final int LONGEST = 20_000;

    private final Desk desk;
    private final Sections sections;
    private final SectionTexts texts;
    private final PaperDocument documents;
    private final Seats seats;
    private final LivingBlocks living;

    SectionPages(Desk desk, Sections sections, SectionTexts texts, PaperDocument documents, Seats seats, LivingBlocks living) {
        this.desk = desk;
        this.sections = sections;
        this.texts = texts;
        this.documents = documents;
        this.seats = seats;
        this.living = living;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply show(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section) {
        Desk.Place place = desk.place(visit, paper, section);
        List<Section> all = sections.list(place.paper());
        int at = all.indexOf(place.section());
        Seat seat = visit.has(Role.TEAM) ? seats.find(place.paperId(), place.key(), visit.now()).filter(each -> !each.writer().equals(visit.account().id())).orElse(null) : null;
        return Reply.page("drafting/section", visit.frame(place.section().title())).with("section", place.section()).with("paper", place.paper())
                .with("title", PlanDocument.title(visit.programme(), place.paper()))
                .with("article", article(visit, place, texts.texts(place.paperId())))
                .with("text", texts.current(place.paperId()).get(place.key()))
                .with("versions", visit.has(Role.TEAM) ? texts.history(place.paperId(), place.key(), Integer.MAX_VALUE).size() : 0)
                .with("writer", seat == null ? "" : desk.name(seat.writer()))
                .with("previous", at > 0 ? all.get(at - 1) : null).with("next", at + 1 < all.size() ? all.get(at + 1) : null);
    }

    @GetMapping("/wijziging")
    Reply edit(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section) {
        Desk.Place place = desk.place(visit, paper, section);
        SectionText standing = texts.find(place.paperId(), place.key()).orElse(null);
        return formPage(visit, place, Form.empty().with(TEXT, standing == null ? "" : PlainText.of(standing.text())).with("basis", standing == null ? 0 : standing.revision()), null);
    }

    private Reply.Page formPage(Visit visit, Desk.Place place, Form form, Markup preview) {
        return Reply.page("drafting/sectionform", visit.frame(place.section().title())).with("section", place.section()).with("paper", place.paper())
                .with("title", PlanDocument.title(visit.programme(), place.paper())).with("form", form).with("preview", preview)
                .with("whole", PlainText.whole(standing(place))).with("blocks", living.choices(visit.programme(), visit.language()).stream()
                        .map(block -> new Choice(block, block.questions(visit.programme(), visit.language()))).toList());
    }

    /** A living block that can be chosen, with what it asks. */
    record Choice(LivingBlock block, List<LivingBlock.Question> questions) {}

    /** Saves what was typed in the plain field, or with the other button only shows how it would read. */
    @PostMapping
    Reply write(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, Form form) {
        Desk.Place place = desk.place(visit, paper, section);
        String typed = form.optional(TEXT, LONGEST);
        String reason = form.optional("reden", 500);
        Integer base = form.whole("basis", 0, Integer.MAX_VALUE);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, place, form, null));
        }
        RichText text = PlainText.read(typed, standing(place));
        if (form.value("stap").equals("voorbeeld")) {
            Map<String, RichText> own = new HashMap<>(texts.texts(place.paperId()));
            own.put(place.key(), text);
            return formPage(visit, place, form, article(visit, place, own));
        }
        if (texts.save(visit.act(), place.paper(), place.key(), text, reason, null, base) instanceof Outcome.Overtaken(var standing)) {
            form.error(TEXT, "Iemand anders heeft dit onderdeel intussen opgeslagen. Uw tekst staat hieronder nog en is niet opgeslagen. Open het onderdeel in een ander venster, neem over wat u wilt houden, en sla dan op.",
                    "Somebody else saved this section meanwhile. Your text still stands below and was not saved. Open the section in another window, take over what you want to keep, and then save.");
            return Reply.invalid(formPage(visit, place, form.with("basis", standing.revision()), null));
        }
        visit.tellSaved();
        return Reply.redirect(visit.at(place.section().path()));
    }

    private Markup article(Visit visit, Desk.Place place, Map<String, RichText> own) {
        return HtmlRendering.article(documents.section(visit.programme(), visit.language(), place.paper(), place.section(), own));
    }

    private RichText standing(Desk.Place place) {
        return texts.find(place.paperId(), place.key()).map(SectionText::text).orElse(RichText.EMPTY);
    }
}
