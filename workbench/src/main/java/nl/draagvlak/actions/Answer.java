package nl.draagvlak.actions;

import java.math.BigDecimal;
import java.util.List;
import nl.draagvlak.actions.Holder.Speaker;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;

/** What an organisation answers when it is asked to hold an action, or once more whether it can be done, and who says so. */
record Answer(boolean accepts, Holders.Word word, String reason, Speaker speaker) {

    private static final List<String> YES_NO = List.of("yes", "no");
    private static final long MOST_EUROS = 10_000_000_000L;
    private static final int NAME = 120;

    /**
     * Reads the answer; a refusal needs a reason, a doubt needs words, and who promises says by which mandate.
     *
     * @param onPaper whether the team writes it down: then who said it may stay unknown
     */
    static Answer read(Form form, Holder holder, boolean onPaper) {
        boolean accepts = holder.accepted() || "yes".equals(form.oneOf("answer", YES_NO));
        if (!accepts) {
            boolean refuses = "no".equals(form.value("answer"));
            return new Answer(false, null, refuses ? form.required("reason", ActionForm.LONG) : "", refuses ? speaker(form, onPaper, false) : Speaker.UNKNOWN);
        }
        String chosen = form.oneOf("feasible", List.of("YES", "PARTLY", "NO"));
        Feasible feasible = chosen == null ? null : Feasible.valueOf(chosen);
        String word = form.optional("word", ActionForm.LONG);
        if (feasible != null && feasible != Feasible.YES && word.isEmpty()) {
            form.error("word", "Schrijf wat er nodig is, of wat niet kan.", "Write what is needed, or what cannot be done.");
        }
        Speaker speaker = holder.accepted() ? Speaker.UNKNOWN : speaker(form, onPaper, true);
        return new Answer(true, new Holders.Word(feasible, word, form.optional("contribution", ActionForm.LONG), ActionForm.amount(form, "fte", 9_999), money(form),
                form.optional("agreement", ActionForm.LONG)), "", speaker);
    }

    private static Speaker speaker(Form form, boolean onPaper, boolean promises) {
        String name = onPaper ? form.optional("speaker", NAME) : form.required("speaker", NAME);
        String mandate = promises && !onPaper ? form.required("mandate", ActionForm.TEXT) : form.optional("mandate", ActionForm.TEXT);
        return new Speaker(name, form.optional("function", NAME), mandate);
    }

    private static Long money(Form form) {
        BigDecimal money = ActionForm.amount(form, "money", MOST_EUROS);
        if (money != null && money.stripTrailingZeros().scale() > 0) {
            form.error("money", "Vul hele euro's in.", "Fill in whole euros.");
            return null;
        }
        return money == null ? null : money.longValue();
    }

    /** The form as it opens: with what was said before, and with the name of who opens it. */
    static Form filled(Holder holder, String name) {
        return holder.accepted() ? Form.empty().with("feasible", holder.feasible()).with("word", holder.word()).with("contribution", holder.contribution())
                .with("fte", holder.fte() == null ? null : holder.fte().stripTrailingZeros().toPlainString().replace('.', ','))
                .with("money", holder.money()).with("agreement", holder.agreement())
                : Form.empty().with("speaker", name);
    }

    /** @param giver who gives a new word, when that is known; who first promises says so in the form */
    void give(Act act, Holders holders, Holder holder, String giver, boolean onPaper) {
        if (!accepts) {
            holders.refuse(act, holder, reason, speaker, onPaper);
        } else if (holder.invited()) {
            holders.accept(act, holder, word, speaker, onPaper);
        } else {
            holders.giveWord(act, holder, word, new Speaker(giver, "", ""), onPaper);
        }
    }

    static List<Option> feasibilities(Language language) {
        return List.of(Feasible.values()).stream().map(each -> new Option(each.name(), each.label().in(language))).toList();
    }
}
