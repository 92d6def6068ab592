package nl.draagvlak.actions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Form;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Component;

/** A field in which the name of an organisation is typed, with the names to choose from as long as they are not too many to send. */
@Component
class PartnerField {

    private static final int MOST = 300;
    private static final int SUGGESTED = 3;

    private final Organisations organisations;

    PartnerField(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The names for the list beside the field; none when there are very many: then the name is typed. */
    List<Organisation> offered(UUID programmeId) {
        return organisations.count(programmeId) > MOST ? List.of() : organisations.list(programmeId);
    }

    /** The organisation that was typed: its name, its abbreviation, or enough of its name; with a complaint at the field when it is none. */
    Optional<Organisation> read(Form form, String field, UUID programmeId) {
        String typed = form.optional(field, 200);
        if (typed.isEmpty() || form.errorAt(field) != null) {
            return Optional.empty();
        }
        Optional<Organisation> exact = organisations.findByName(programmeId, typed);
        if (exact.isPresent()) {
            return exact;
        }
        String words = typed.toLowerCase(Language.NL.locale());
        List<Organisation> all = organisations.list(programmeId);
        List<Organisation> called = all.stream().filter(each -> each.abbreviation().equalsIgnoreCase(typed)).toList();
        List<Organisation> like = all.stream().filter(each -> each.name().toLowerCase(Language.NL.locale()).contains(words)).toList();
        if (called.size() == 1 || called.isEmpty() && like.size() == 1) {
            return Optional.of(called.isEmpty() ? like.getFirst() : called.getFirst());
        }
        complain(form, field, called.isEmpty() ? like : called);
        return Optional.empty();
    }

    private static void complain(Form form, String field, List<Organisation> near) {
        if (near.isEmpty()) {
            form.error(field, "Deze organisatie staat niet bij de belanghebbenden.", "This organisation is not among the stakeholders.");
        } else {
            String names = String.join("; ", near.stream().limit(SUGGESTED).map(Organisation::name).toList());
            form.error(field, "Welke bedoelt u: " + names + (near.size() > SUGGESTED ? "; of nog een andere?" : "?"),
                    "Which do you mean: " + names + (near.size() > SUGGESTED ? "; or yet another?" : "?"));
        }
    }
}
