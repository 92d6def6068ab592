package nl.draagvlak.anthology;

import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Neighbours;
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

/** The themes under which quotes are gathered. */
@Controller
@RequestMapping("/programmas/{programme}/bloemlezing/themas")
@Allowed({Role.TEAM, Role.FACILITATOR})
class ThemePages {

    private static final int PAGE = 50;

    private final Themes themes;
    private final Quotes quotes;
    private final Neighbours neighbours;

    ThemePages(Themes themes, Quotes quotes, Neighbours neighbours) {
        this.themes = themes;
        this.quotes = quotes;
        this.neighbours = neighbours;
    }

    /** The themes stand on the anthology's own page. */
    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply list(Visit visit) {
        return Reply.redirect(visit.at("/bloemlezing"));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, null, Form.empty());
    }

    private Reply.Page formPage(Visit visit, Theme theme, Form form) {
        return Reply.page("anthology/themeform", theme == null ? visit.frame("Nieuw thema", "New theme") : visit.frame("Thema wijzigen", "Change theme"))
                .with("form", form).with("action", visit.at("/bloemlezing/themas" + (theme == null ? "" : "/" + theme.id())));
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        String name = form.required("naam", 120);
        String nameEn = form.optional("naam-en", 120);
        String description = form.optional("beschrijving", 1000);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        UUID id = themes.add(visit.act(), visit.programmeId(), name, nameEn, description);
        visit.tellSaved();
        return Reply.redirect(visit.at("/bloemlezing/themas/" + id));
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply show(Visit visit, @PathVariable UUID id, Form form) {
        Theme theme = get(visit, id);
        Integer page = form.whole("pagina", 1, 100_000);
        return Reply.page("anthology/theme", visit.frame(theme.name(visit.language()))).with("theme", theme)
                .with("page", quotes.page(visit.programmeId(), null, id, "", page == null ? 1 : page, PAGE))
                .with("neighbours", neighbours.of(visit, id)).with("mayEdit", visit.has(Role.TEAM, Role.FACILITATOR));
    }

    @GetMapping("/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Theme theme = get(visit, id);
        return formPage(visit, theme, Form.empty().with("naam", theme.element().text()).with("naam-en", theme.nameEn()).with("beschrijving", theme.element().note()));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Theme theme = get(visit, id);
        String name = form.required("naam", 120);
        String nameEn = form.optional("naam-en", 120);
        String description = form.optional("beschrijving", 1000);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, theme, form));
        }
        themes.change(visit.act(), id, name, nameEn, description);
        visit.tellSaved();
        return Reply.redirect(visit.at("/bloemlezing/themas/" + id));
    }

    private Theme get(Visit visit, UUID id) {
        return NotHere.unless(themes.find(visit.programmeId(), id));
    }
}
