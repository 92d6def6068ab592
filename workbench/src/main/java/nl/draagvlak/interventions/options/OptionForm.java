package nl.draagvlak.interventions.options;

import static nl.draagvlak.interventions.InterventionGrammar.INTERVENTION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.interventions.Alternative;
import nl.draagvlak.interventions.ExistingEfforts;
import nl.draagvlak.interventions.PriorInitiatives;
import nl.draagvlak.interventions.Alternative.Criterion;
import nl.draagvlak.interventions.Alternative.Draft;
import nl.draagvlak.interventions.Alternative.Expected;
import nl.draagvlak.interventions.Alternative.ForWhom;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** Reads an option from its form, and fills the form with what there is. */
@Component
class OptionForm {

    /** How many rows the form has for whom an option is better or worse. */
    static final int ROWS = 8;
    static final List<ListName> WHOM = List.of(ListName.TARGET_GROUP, ListName.PERSPECTIVE, ListName.AGE_GROUP);
    private static final List<String> RATINGS = List.of("1", "2", "3", "4", "5");
    private static final List<String> EFFECTS = List.of("-2", "-1", "0", "1", "2");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);

    private final Picker picker;
    private final ExistingEfforts efforts;
    private final PriorInitiatives initiatives;
    private final Programmes programmes;

    OptionForm(Picker picker, ExistingEfforts efforts, PriorInitiatives initiatives, Programmes programmes) {
        this.picker = picker;
        this.efforts = efforts;
        this.initiatives = initiatives;
        this.programmes = programmes;
    }

    Draft read(Visit visit, Form form, boolean zero) {
        Set<UUID> parts = zero ? Set.of() : new LinkedHashSet<>(picker.ids(visit, form, "interventies", INTERVENTION));
        if (!zero && parts.isEmpty() && form.errorAt("interventies") == null) {
            form.error("interventies", "Kies ten minste één interventie. Niets meer doen staat er al, als nuloptie.", "Choose at least one intervention. Doing nothing more is there already, as the zero option.");
        }
        return new Draft(zero ? "" : form.required("naam", 120), form.optional("toelichting", 2000), form.optional("aanvulling", 1000), parts,
                some(form, "inzet", efforts.list(visit.programmeId()).stream().map(each -> each.id()).toList()),
                some(form, "lessen", initiatives.list(visit.programmeId()).stream().map(each -> each.id()).toList()), expected(form), forWhom(visit, form));
    }

    private static Set<UUID> some(Form form, String field, List<UUID> allowed) {
        Set<UUID> ids = new LinkedHashSet<>(form.ids(field));
        if (!allowed.containsAll(ids)) {
            form.error(field, "Kies uit de mogelijkheden.", "Choose from these.");
        }
        return ids;
    }

    private static Map<Criterion, Expected> expected(Form form) {
        Map<Criterion, Expected> all = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String rating = form.maybeOneOf(field(criterion), RATINGS);
            BigDecimal figure = criterion.unit().isEmpty() ? null : figure(form, field(criterion) + "-getal");
            Expected expected = new Expected(rating == null ? null : Integer.valueOf(rating), form.optional(field(criterion) + "-woorden", 600), figure);
            if (expected.known()) {
                all.put(criterion, expected);
            }
        }
        return all;
    }

    private static BigDecimal figure(Form form, String field) {
        BigDecimal figure = form.decimal(field);
        if (figure != null && (figure.signum() < 0 || figure.compareTo(MOST) > 0)) {
            form.error(field, "Dit getal kan niet kloppen.", "This figure cannot be right.");
            return null;
        }
        return figure;
    }

    static String field(Criterion criterion) {
        return "oordeel-" + criterion.name().toLowerCase();
    }

    private List<ForWhom> forWhom(Visit visit, Form form) {
        List<String> allowed = whom(visit).stream().map(Option::value).toList();
        List<ForWhom> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ROWS; i++) {
            String who = form.maybeOneOf("wie-" + i, allowed);
            String effect = form.maybeOneOf("wie-" + i + "-effect", EFFECTS);
            String words = form.optional("wie-" + i + "-woorden", 400);
            if (who == null && (effect != null || !words.isEmpty())) {
                form.error("wie-" + i, "Voor wie geldt dit?", "For whom does this hold?");
            } else if (who != null && effect == null) {
                form.error("wie-" + i + "-effect", "Beter of slechter?", "Better or worse?");
            } else if (who != null && !seen.add(who)) {
                form.error("wie-" + i, "Deze staat er al.", "This one is there already.");
            } else if (who != null) {
                String[] parts = who.split(":", 2);
                rows.add(new ForWhom(ListName.valueOf(parts[0]), parts[1], Integer.parseInt(effect), words));
            }
        }
        return rows;
    }

    /** Whom an option can be better or worse for, as {@code LIST:key}. */
    List<Option> whom(Visit visit) {
        return WHOM.stream().flatMap(list -> programmes.list(visit.programmeId(), list).stream().map(choice -> new Option(list.name() + ":" + choice.key(), choice.in(visit.language())))).toList();
    }

    Form filled(Alternative alternative) {
        Draft draft = alternative.draft();
        Form form = Form.empty().with("naam", draft.name()).with("toelichting", draft.explanation()).with("aanvulling", draft.supplement())
                .withAll("interventies", draft.interventions()).withAll("inzet", draft.efforts()).withAll("lessen", draft.lessons());
        draft.expected().forEach((criterion, expected) -> form.with(field(criterion), expected.rating()).with(field(criterion) + "-woorden", expected.words())
                .with(field(criterion) + "-getal", expected.figure() == null ? null : expected.figure().stripTrailingZeros().toPlainString().replace('.', ',')));
        for (int i = 0; i < Math.min(ROWS, draft.forWhom().size()); i++) {
            ForWhom each = draft.forWhom().get(i);
            form.with("wie-" + i, each.list().name() + ":" + each.key()).with("wie-" + i + "-effect", each.effect()).with("wie-" + i + "-woorden", each.words());
        }
        return form;
    }
}
