package nl.draagvlak.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.drafting.text.PlainText;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.Markup;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One section of the plan: reading it as it is now, and writing its own text. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/onderdelen/{section}")
@Allowed(Role.TEAM)
class SectionPages {

    private static final String TEXT = "tekst";
    private static final int LONGEST = 20_000;
    private static final int FORMER_SHOWN = 20;

    private final Sections sections;
    private final Papers papers;
    private final SectionTexts texts;
    private final PlanDocument plan;

    SectionPages(Sections sections, Papers papers, SectionTexts texts, PlanDocument plan) {
        this.sections = sections;
        this.papers = papers;
        this.texts = texts;
        this.plan = plan;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply show(Visit visit, @PathVariable String section) {
        Section shown = get(visit, section);
        List<Section> all = sections.list(visit.programmeId());
        int place = all.indexOf(shown);
        return Reply.page("drafting/section", visit.frame(shown.title())).with("section", shown)
                .with("article", article(visit, shown, texts.texts(visit.programmeId())))
                .with("text", texts.current(visit.programmeId()).get(shown.key()))
                .with("former", visit.has(Role.TEAM) ? texts.history(visit.programmeId(), shown.key(), FORMER_SHOWN + 1).stream().skip(1).toList() : List.<SectionText>of())
                .with("previous", place > 0 ? all.get(place - 1) : null).with("next", place + 1 < all.size() ? all.get(place + 1) : null);
    }

    @GetMapping("/wijziging")
    Reply edit(Visit visit, @PathVariable String section) {
        Section edited = get(visit, section);
        return formPage(visit, edited, Form.empty().with(TEXT, PlainText.of(standing(visit, edited))), null);
    }

    private Reply.Page formPage(Visit visit, Section section, Form form, Markup preview) {
        return Reply.page("drafting/sectionform", visit.frame(section.title())).with("section", section).with("form", form).with("preview", preview);
    }

    /** Saves, or with the other button only shows how it would read. */
    @PostMapping
    Reply write(Visit visit, @PathVariable String section, Form form) {
        Section edited = get(visit, section);
        String text = form.optional(TEXT, LONGEST);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, edited, form, null));
        }
        if (form.value("stap").equals("voorbeeld")) {
            Map<String, RichText> own = new HashMap<>(texts.texts(visit.programmeId()));
            own.put(edited.key(), PlainText.read(text, standing(visit, edited)));
            return formPage(visit, edited, form, article(visit, edited, own));
        }
        texts.write(visit.act(), papers.plan(visit.programmeId()), edited.key(), PlainText.read(text, standing(visit, edited)), "");
        visit.tellSaved();
        return Reply.redirect(visit.at(edited.path()));
    }

    /** Puts a former wording back; what stood there becomes a former wording itself. */
    @PostMapping("/terugzetting")
    Reply putBack(Visit visit, @PathVariable String section, Form form) {
        Section edited = get(visit, section);
        Integer version = form.whole("versie", 1, Integer.MAX_VALUE);
        SectionText former = NotHere.unless(Optional.ofNullable(version).flatMap(known -> texts.find(visit.programmeId(), edited.key(), known)));
        texts.write(visit.act(), papers.plan(visit.programmeId()), edited.key(), former.text(), "");
        visit.tellSaved();
        return Reply.redirect(visit.at(edited.path()));
    }

    private Markup article(Visit visit, Section section, Map<String, RichText> own) {
        return HtmlRendering.article(plan.section(visit.programme(), visit.language(), section, own));
    }

    private RichText standing(Visit visit, Section section) {
        return texts.find(visit.programmeId(), section.key()).map(SectionText::text).orElse(RichText.EMPTY);
    }

    private Section get(Visit visit, String key) {
        return NotHere.unless(sections.find(visit.programmeId(), key));
    }
}
