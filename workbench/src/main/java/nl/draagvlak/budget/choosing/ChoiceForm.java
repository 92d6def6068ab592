package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.draagvlak.methods.allocation.Completion;
import nl.draagvlak.methods.allocation.Utility;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Visit;

/** The form of a choice: read, and filled with what there is. */
final class ChoiceForm {

    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(100_000_000_000L);
    static final BigDecimal MOST_FTE = BigDecimal.valueOf(99_999);
    static final List<VoteType> TYPES = List.of(VoteType.APPROVAL, VoteType.CUMULATIVE, VoteType.ORDINAL, VoteType.CHOOSE_1);

    private ChoiceForm() {}

    static Form filled(Choice choice) {
        return Form.empty().with("title", choice.title()).with("note", choice.note()).with("firstYear", choice.firstYear()).with("lastYear", choice.lastYear())
                .with("money", typed(choice.money())).with("fte", choice.fte() == null ? null : typed(choice.fte())).with("voteType", choice.voteType().word())
                .with("points", choice.points() == 0 ? 10 : choice.points()).with("voters", choice.voters()).with("named", choice.named() ? "ja" : null)
                .with("method", choice.way().method()).with("utility", choice.way().utility().word()).with("completion", choice.way().completion().word())
                .with("integral", choice.way().integral() ? "ja" : null);
    }

    static String typed(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? String.format(Locale.of("nl"), "%,d", number.longValue()) : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static Choice.Draft read(Form form) {
        String title = form.required("title", 200);
        String note = form.optional("note", 2000);
        int first = year(form, "firstYear");
        int last = year(form, "lastYear");
        if (first > 0 && last > 0 && last < first) {
            form.error("lastYear", "Het laatste jaar ligt voor het eerste.", "The last year is before the first.");
        } else if (last - first > 20) {
            form.error("lastYear", "Een keuze gaat over hoogstens twintig jaar.", "A choice is about twenty years at most.");
        }
        BigDecimal money = money(form, "money");
        BigDecimal fte = fte(form, "fte");
        String type = form.oneOf("voteType", TYPES.stream().map(VoteType::word).toList());
        String voters = form.oneOf("voters", Arrays.stream(Choice.Voters.values()).map(Enum::name).toList());
        boolean named = form.checked("named");
        if (named && voters != null && !voters.equals("ORGANISATION")) {
            form.error("named", "Alleen stemmen van organisaties kunnen open zijn. Wat mensen stemmen, blijft geheim.", "Only ballots of organisations can be open. What people vote stays secret.");
        }
        VoteType ballots = type == null ? VoteType.APPROVAL : Choices.voteType(type);
        Integer points = ballots == VoteType.CUMULATIVE ? form.whole("points", 1, 1000) : Integer.valueOf(0);
        if (points == null) {
            form.error("points", "Hoeveel punten verdeelt elke stemmer?", "How many points does every voter divide?");
        }
        Way way = way(form, ballots);
        return new Choice.Draft(title, note, first, last, money, fte, ballots, points == null ? 0 : points, voters == null ? Choice.Voters.MEMBER : Choice.Voters.valueOf(voters), named, way);
    }

    private static Way way(Form form, VoteType type) {
        String method = form.oneOf("method", methods().stream().map(Enum::name).toList());
        if (method == null) {
            return Way.of(Method.SCORE, type);
        }
        Utility utility = form.value("utility").isEmpty() ? Utility.usual(type)
                : Optional.ofNullable(form.oneOf("utility", Arrays.stream(Utility.values()).map(Utility::word).toList())).map(w -> Utility.valueOf(w.toUpperCase(Locale.ROOT))).orElse(Utility.COST);
        Completion completion = form.value("completion").isEmpty() ? Completion.ADD1_GREEDY
                : Optional.ofNullable(form.oneOf("completion", Arrays.stream(Completion.values()).map(Completion::word).toList()))
                        .map(w -> Completion.valueOf(w.toUpperCase(Locale.ROOT).replace('-', '_'))).orElse(Completion.NONE);
        Way way = new Way(Method.valueOf(method), utility, completion, form.checked("integral"));
        if (!way.fits(type)) {
            form.error("utility", "Deze waarde past niet bij dit stembiljet.", "This worth does not go with this ballot.");
        }
        return way;
    }

    static List<Method> methods() {
        return Arrays.stream(Method.values()).filter(method -> method != Method.HAND).toList();
    }

    static int year(Form form, String field) {
        Integer year = form.value(field).strip().matches("\\d{4}") ? form.whole(field, 1990, 2200) : null;
        if (year == null) {
            form.error(field, "Vul een jaar in, zoals 2026.", "Fill in a year, such as 2026.");
            return 0;
        }
        return year;
    }

    static BigDecimal money(Form form, String field) {
        BigDecimal money = form.decimal(field);
        if (money == null || money.signum() < 0 || money.compareTo(MOST_MONEY) > 0 || money.stripTrailingZeros().scale() > 0) {
            form.error(field, "Vul een bedrag in hele euro's in, zoals 2.000.000.", "Fill in an amount in whole euros, such as 2,000,000.");
            return BigDecimal.ZERO;
        }
        return money;
    }

    /** Null when it is empty: then people are no limit. */
    static BigDecimal fte(Form form, String field) {
        BigDecimal fte = form.decimal(field);
        if (fte != null && (fte.signum() < 0 || fte.compareTo(MOST_FTE) > 0 || fte.stripTrailingZeros().scale() > 2)) {
            form.error(field, "Vul een getal in van 0 of hoger, met hoogstens twee cijfers achter de komma.", "Fill in a number of 0 or more, with at most two decimals.");
            return null;
        }
        return fte;
    }

    static List<Option> types(Visit visit) {
        return TYPES.stream().map(type -> new Option(type.word(), Words.ballot(type).in(visit.language()))).toList();
    }

    static List<Option> voters(Visit visit) {
        return Arrays.stream(Choice.Voters.values()).map(v -> new Option(v.name(), v.label().in(visit.language()))).toList();
    }

    static List<Option> methods(Visit visit) {
        return methods().stream().map(m -> new Option(m.name(), m.label().in(visit.language()) + ": " + m.explanation().in(visit.language()))).toList();
    }

    static List<Option> utilities(Visit visit) {
        return Arrays.stream(Utility.values()).map(u -> new Option(u.word(), Words.worth(u).in(visit.language()))).toList();
    }

    static List<Option> completions(Visit visit) {
        return Arrays.stream(Completion.values()).map(c -> new Option(c.word(), Words.completion(c).in(visit.language()))).toList();
    }
}
