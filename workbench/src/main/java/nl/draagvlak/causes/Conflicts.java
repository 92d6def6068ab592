package nl.draagvlak.causes;

import java.util.Map;
import java.util.UUID;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** The page on which somebody chooses between their own words and those that another saved meanwhile, and what they chose there. */
@Component
class Conflicts {

    private static final int CONFLICT = 409;

    private final Accounts accounts;

    Conflicts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * What the page shows.
     *
     * @param who    who saved meanwhile
     * @param gone   whether it was taken away meanwhile; then all words are one's own
     * @param reason why it was taken away
     * @param action where the choice goes, and where to go without it
     */
    record View(Editing.Clash clash, String who, boolean gone, String reason, String action, String back) {}

    Reply clash(Visit visit, Editing.Clash clash, String action, String back) {
        return page(visit, new View(clash, name(visit, clash.by()), false, "", action, back));
    }

    /** Somebody wanted to change what another took away. */
    Reply gone(Visit visit, Map<String, String> mine, int version, UUID by, String reason, String action, String back) {
        return page(visit, new View(new Editing.Clash(java.util.List.of(), mine, version, by, visit.now()), name(visit, by), true, reason, action, back));
    }

    private static Reply page(Visit visit, View view) {
        Reply.Page page = Reply.page("causes/conflict", view.gone() ? visit.frame("Dit is weggehaald terwijl u schreef", "This was taken away while you wrote")
                : visit.frame("U schreef tegelijk met iemand anders", "You wrote at the same time as somebody else")).with("view", view);
        return new Reply.Page(page.template(), page.parameters(), CONFLICT);
    }

    String name(Visit visit, UUID account) {
        String name = accounts.names(java.util.List.of(account)).get(account);
        return name == null ? visit.language().of("Iemand anders", "Somebody else") : name;
    }

    /** Tells that it was saved, and whose changes came with it. */
    void tell(Visit visit, Editing.Clear clear) {
        if (clear.with() == null) {
            visit.tellSaved();
        } else {
            String who = name(visit, clear.with());
            visit.tell("Opgeslagen. " + who + " wijzigde intussen iets anders hiervan; beide wijzigingen staan erin.",
                    "Saved. " + who + " changed something else of this meanwhile; both changes are in it.");
        }
    }

    /** Puts what was chosen on the page of a conflict into the fields themselves. */
    static Form chosen(Form form, java.util.Collection<String> fields) {
        for (String field : fields) {
            switch (form.value("keuze-" + field)) {
                case "mijn" -> form.with(field, form.value("mijn-" + field));
                case "hun" -> form.with(field, form.value("hun-" + field));
                case "samen" -> form.with(field, form.value("samen-" + field));
                default -> { }
            }
        }
        return form;
    }
}
