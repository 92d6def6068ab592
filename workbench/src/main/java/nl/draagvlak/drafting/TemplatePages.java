package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.draagvlak.drafting.PaperTemplate.Heading;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The templates: which sections a new paper of a kind begins with. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/sjablonen")
@Allowed(Role.TEAM)
class TemplatePages {

    private static final int MOST = 20;
    private static final int EMPTY_ROWS = 2;

    private final PaperTemplates templates;
    private final LivingBlocks living;

    TemplatePages(PaperTemplates templates, LivingBlocks living) {
        this.templates = templates;
        this.living = living;
    }

    @GetMapping
    Reply list(Visit visit) {
        return Reply.page("drafting/templates", visit.frame("Sjablonen", "Templates")).with("templates", Arrays.stream(PaperKind.values())
                .filter(kind -> kind != PaperKind.ACTION_PLAN).map(kind -> templates.of(visit.programme(), kind)).toList());
    }

    @GetMapping("/{kind}")
    Reply edit(Visit visit, @PathVariable String kind) {
        PaperTemplate template = get(visit, kind);
        Form form = Form.empty();
        int row = 0;
        for (Heading heading : template.headings()) {
            form.with("sleutel" + row, heading.key()).with("kop" + row, heading.title()).with("uitleg" + row, heading.help()).with("plaats" + row, row + 1)
                    .withAll("blokken" + row++, heading.blocks());
        }
        return formPage(visit, template, form, row + EMPTY_ROWS);
    }

    private Reply.Page formPage(Visit visit, PaperTemplate template, Form form, int rows) {
        return Reply.page("drafting/template", visit.frame(visit.language().of("Sjabloon: ", "Template: ") + template.kind().label().in(visit.language()))).with("template", template)
                .with("form", form).with("rows", Math.min(rows, MOST)).with("blocks", living.list().stream()
                        .map(block -> new Option(block.kind(), block.name().in(visit.language()))).toList());
    }

    /** A section without a heading is left out; the numbers say in which order they stand. */
    @PostMapping("/{kind}")
    Reply write(Visit visit, @PathVariable String kind, Form form) {
        PaperTemplate template = get(visit, kind);
        if (form.value("stap").equals("terug")) {
            templates.write(visit.act(), visit.programmeId(), template.kind(), List.of());
            visit.tell("Het sjabloon van het huis geldt weer.", "The built-in template holds again.");
            return Reply.redirect(visit.at("/concepten/sjablonen"));
        }
        record Placed(int place, Heading heading) {}
        List<Placed> placed = new ArrayList<>();
        List<String> kinds = living.list().stream().map(LivingBlock::kind).toList();
        for (int row = 0; row < MOST; row++) {
            String title = form.optional("kop" + row, 200).replace('\n', ' ');
            String help = form.optional("uitleg" + row, 500);
            Integer place = form.whole("plaats" + row, 1, 99);
            if (!title.isEmpty()) {
                placed.add(new Placed(place == null ? 100 : place, new Heading(form.value("sleutel" + row).replaceAll("[^a-z0-9-]", ""), title, help,
                        List.copyOf(form.someOf("blokken" + row, kinds)))));
            }
        }
        if (placed.isEmpty()) {
            form.error("kop0", "Een sjabloon heeft minstens één onderdeel.", "A template has at least one section.");
        }
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, template, form, MOST));
        }
        placed.sort(java.util.Comparator.comparingInt(Placed::place));
        templates.write(visit.act(), visit.programmeId(), template.kind(), placed.stream().map(Placed::heading).toList());
        visit.tell("Het sjabloon is opgeslagen. Het geldt voor nieuwe stukken.", "The template was saved. It holds for new papers.");
        return Reply.redirect(visit.at("/concepten/sjablonen"));
    }

    private PaperTemplate get(Visit visit, String kind) {
        return templates.of(visit.programme(), NotHere.unless(PaperKind.from(kind).filter(each -> each != PaperKind.ACTION_PLAN)));
    }
}
