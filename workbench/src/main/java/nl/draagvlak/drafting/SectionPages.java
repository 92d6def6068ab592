package nl.draagvlak.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private static final int FORMER_SHOWN = 20;

    private final Sections sections;
    private final PlanTexts texts;
    private final PlanDocument plan;

    SectionPages(Sections sections, PlanTexts texts, PlanDocument plan) {
        this.sections = sections;
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
                .with("text", texts.bySection(visit.programmeId()).get(shown.key()))
                .with("former", visit.has(Role.TEAM) ? texts.former(visit.programmeId(), shown.key(), FORMER_SHOWN) : List.of())
                .with("previous", place > 0 ? all.get(place - 1) : null).with("next", place + 1 < all.size() ? all.get(place + 1) : null);
    }

    @GetMapping("/wijziging")
    Reply edit(Visit visit, @PathVariable String section) {
        Section edited = get(visit, section);
        return formPage(visit, edited, Form.empty().with(TEXT, texts.texts(visit.programmeId()).getOrDefault(edited.key(), "")), null);
    }

    private Reply.Page formPage(Visit visit, Section section, Form form, Markup preview) {
        return Reply.page("drafting/sectionform", visit.frame(section.title())).with("section", section).with("form", form).with("preview", preview);
    }

    /** Saves, or with the other button only shows how it would read. */
    @PostMapping
    Reply write(Visit visit, @PathVariable String section, Form form) {
        Section edited = get(visit, section);
        String text = form.optional(TEXT, PlanTexts.LONGEST);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, edited, form, null));
        }
        if (form.value("stap").equals("voorbeeld")) {
            Map<String, String> own = new HashMap<>(texts.texts(visit.programmeId()));
            own.put(edited.key(), text);
            return formPage(visit, edited, form, article(visit, edited, own));
        }
        texts.write(visit.act(), visit.programmeId(), edited.key(), text);
        visit.tellSaved();
        return Reply.redirect(visit.at(edited.path()));
    }

    /** Puts a former wording back; what stood there becomes a former wording itself. */
    @PostMapping("/terugzetting")
    Reply putBack(Visit visit, @PathVariable String section, Form form) {
        Section edited = get(visit, section);
        UUID id = form.id("versie");
        PlanTexts.Former former = NotHere.unless(java.util.Optional.ofNullable(id).flatMap(known -> texts.findFormer(visit.programmeId(), edited.key(), known)));
        texts.write(visit.act(), visit.programmeId(), edited.key(), former.text().text());
        visit.tellSaved();
        return Reply.redirect(visit.at(edited.path()));
    }

    private Markup article(Visit visit, Section section, Map<String, String> own) {
        return HtmlRendering.article(plan.section(visit.programme(), visit.language(), section, own));
    }

    private Section get(Visit visit, String key) {
        return NotHere.unless(sections.find(visit.programmeId(), key));
    }
}
