package nl.draagvlak.actions;

import java.util.List;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;

/** What an organisation answers when it is asked to hold an action, or once more whether it can be done. */
record Answer(boolean accepts, Holders.Word word, String reason) {

    private static final List<String> YES_NO = List.of("yes", "no");

    /** Reads the answer; a refusal needs a reason, a doubt needs words. */
    static Answer read(Form form, Holder holder) {
        boolean accepts = holder.accepted() || "yes".equals(form.oneOf("answer", YES_NO));
        if (!accepts) {
            return new Answer(false, null, "no".equals(form.value("answer")) ? form.required("reason", ActionForm.LONG) : "");
        }
        String chosen = form.oneOf("feasible", List.of("YES", "PARTLY", "NO"));
        Feasible feasible = chosen == null ? null : Feasible.valueOf(chosen);
        String word = form.optional("word", ActionForm.LONG);
        if (feasible != null && feasible != Feasible.YES && word.isEmpty()) {
            form.error("word", "Schrijf wat er nodig is, of wat niet kan.", "Write what is needed, or what cannot be done.");
        }
        return new Answer(true, new Holders.Word(feasible, word, form.optional("contribution", ActionForm.LONG), ActionForm.amount(form, "fte", 9_999)), "");
    }

    /** The form as it opens: with what was said before. */
    static Form filled(Holder holder) {
        return holder.accepted() ? Form.empty().with("feasible", holder.feasible()).with("word", holder.word()).with("contribution", holder.contribution())
                .with("fte", holder.fte() == null ? null : holder.fte().stripTrailingZeros().toPlainString().replace('.', ','))
                : Form.empty();
    }

    void give(Act act, Holders holders, Holder holder, boolean onPaper) {
        if (!accepts) {
            holders.refuse(act, holder, reason, onPaper);
        } else if (holder.invited()) {
            holders.accept(act, holder, word, onPaper);
        } else {
            holders.giveWord(act, holder, word, onPaper);
        }
    }

    static List<Option> feasibilities(Language language) {
        return List.of(Feasible.values()).stream().map(each -> new Option(each.name(), each.label().in(language))).toList();
    }
}
