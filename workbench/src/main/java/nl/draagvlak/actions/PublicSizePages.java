package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the team types in, or pastes from a spreadsheet, how large the problem is per form and age group. */
@Controller
@RequestMapping("/programmas/{programme}/acties/dekking/omvang")
@Allowed(Role.TEAM)
class PublicSizePages {

    private static final int PASTED = 20_000;
    private static final int SOURCE = 200;

    private final PublicSizes sizes;
    private final Programmes programmes;

    PublicSizePages(PublicSizes sizes, Programmes programmes) {
        this.sizes = sizes;
        this.programmes = programmes;
    }

    @GetMapping
    Reply show(Visit visit) {
        Form form = Form.empty();
        for (ListName list : PublicSizes.lists()) {
            sizes.of(visit.programmeId(), list).values().forEach(size -> fill(form, list, size.key(), size.number(), size.year(), size.source()));
        }
        return page(visit, form);
    }

    /** Puts pasted rows in the table to be looked at; nothing is saved yet. */
    @PostMapping("/invoer")
    Reply paste(Visit visit, Form form) {
        String pasted = form.required("rijen", PASTED);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        Form filled = ((Reply.Page) show(visit)).parameters().get("form") instanceof Form saved ? saved : Form.empty();
        List<String> unknown = new ArrayList<>();
        for (String line : pasted.lines().filter(each -> !each.isBlank()).toList()) {
            String[] cells = line.split("\t|;");
            Optional<Map.Entry<ListName, Choice>> row = cells.length < 2 ? Optional.empty() : choice(visit, cells[0]);
            if (row.isPresent()) {
                fill(filled, row.get().getKey(), row.get().getValue().key(), cells[1].strip(), cells.length > 2 ? cells[2].strip() : "", cells.length > 3 ? cells[3].strip() : "");
            } else {
                unknown.add(cells[0].strip());
            }
        }
        filled.with("rijen", pasted);
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown.stream().limit(5).toList());
            filled.error("rijen", "Niet herkend: " + names + ". De rest staat hieronder.", "Not recognised: " + names + ". The rest is below.");
        }
        return page(visit, filled);
    }

    private Optional<Map.Entry<ListName, Choice>> choice(Visit visit, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return PublicSizes.lists().stream().flatMap(list -> programmes.list(visit.programmeId(), list).stream()
                .filter(choice -> List.of(choice.key(), choice.nl().toLowerCase(Locale.ROOT), choice.en().toLowerCase(Locale.ROOT)).contains(wanted))
                .map(choice -> Map.entry(list, choice))).findFirst();
    }

    @PostMapping
    Reply save(Visit visit, Form form) {
        Map<ListName, List<PublicSize>> read = new java.util.EnumMap<>(ListName.class);
        for (ListName list : PublicSizes.lists()) {
            List<PublicSize> rows = new ArrayList<>();
            for (Choice choice : programmes.list(visit.programmeId(), list)) {
                row(form, field(list, choice.key()), choice.key()).ifPresent(rows::add);
            }
            read.put(list, rows);
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        read.forEach((list, rows) -> sizes.set(visit.act(), visit.programmeId(), list, rows));
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/dekking"));
    }

    private static Optional<PublicSize> row(Form form, String field, String key) {
        if (form.value(field).isBlank()) {
            return Optional.empty();
        }
        Integer number = form.whole(field, 0, 100_000_000);
        Integer year = form.whole(field + "-jaar", 1990, 2200);
        String source = form.optional(field + "-bron", SOURCE);
        if (number != null && number > 0 && number < PublicSize.LEAST) {
            form.error(field, "Een getal onder de 5 kan naar een persoon wijzen. Laat het leeg.", "A figure under 5 may point at a person. Leave it empty.");
        }
        if (year == null && form.errorAt(field + "-jaar") == null) {
            form.error(field + "-jaar", "Van welk jaar is dit cijfer?", "Of which year is this figure?");
        }
        if (source.isEmpty()) {
            form.error(field + "-bron", "Welke openbare bron zegt dit?", "Which public source says this?");
        }
        return number == null || year == null ? Optional.empty() : Optional.of(new PublicSize(key, number, year, source));
    }

    private static void fill(Form form, ListName list, String key, Object number, Object year, Object source) {
        String field = field(list, key);
        form.with(field, number).with(field + "-jaar", year).with(field + "-bron", source);
    }

    static String field(ListName list, String key) {
        return (list == ListName.FORM ? "vorm-" : "leeftijd-") + key;
    }

    private Reply.Page page(Visit visit, Form form) {
        return Reply.page("actions/sizes", visit.frame("Omvang van het probleem", "Size of the problem")).with("form", form)
                .with("shapes", programmes.list(visit.programmeId(), ListName.FORM)).with("ages", programmes.list(visit.programmeId(), ListName.AGE_GROUP));
    }
}
