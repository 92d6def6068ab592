package nl.draagvlak.stakeholders;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** What a team types about an organisation. */
@Component
class OrganisationForm {

    static final int NAME = 200;

    /** What can be chosen in the form. */
    record Choices(List<Option> sectors, List<Option> perspectives, List<Option> scales, List<Option> targetGroups) {}

    private final Programmes programmes;
    private final Organisations organisations;

    OrganisationForm(Programmes programmes, Organisations organisations) {
        this.programmes = programmes;
        this.organisations = organisations;
    }

    Choices choices(Visit visit) {
        return new Choices(options(visit, ListName.SECTOR), options(visit, ListName.PERSPECTIVE),
                Arrays.stream(Scale.values()).map(scale -> new Option(scale.key(), scale.label().in(visit.language()))).toList(),
                options(visit, ListName.TARGET_GROUP));
    }

    private List<Option> options(Visit visit, ListName list) {
        return Option.of(programmes.list(visit.programmeId(), list), visit.language());
    }

    static Form of(Organisation organisation, List<String> reach) {
        return Form.empty().with("naam", organisation.name()).with("afkorting", organisation.abbreviation()).with("sector", organisation.sector())
                .with("perspectief", organisation.perspective()).with("schaal", organisation.scale()).with("consultatie", organisation.consultation())
                .with("bron", organisation.source()).withAll("doelgroepen", reach);
    }

    /** Reads the form; look at {@link Form#ok()} before using what comes back. */
    Organisation read(Visit visit, Form form, UUID id) {
        String name = form.required("naam", NAME);
        Optional<Organisation> same = organisations.findByName(visit.programmeId(), name);
        if (same.isPresent() && !same.get().id().equals(id)) {
            form.error("naam", "Deze organisatie staat er al.", "This organisation is here already.");
        }
        return new Organisation(id, visit.programmeId(), name, form.optional("afkorting", 40), chosen(visit, form, "sector", ListName.SECTOR),
                chosen(visit, form, "perspectief", ListName.PERSPECTIVE), scale(form), form.optional("consultatie", NAME), form.optional("bron", NAME));
    }

    Set<String> reach(Visit visit, Form form) {
        return form.someOf("doelgroepen", keys(visit, ListName.TARGET_GROUP));
    }

    private String chosen(Visit visit, Form form, String field, ListName list) {
        String key = form.maybeOneOf(field, keys(visit, list));
        return key == null ? "" : key;
    }

    private static String scale(Form form) {
        String key = form.maybeOneOf("schaal", Arrays.stream(Scale.values()).map(Scale::key).toList());
        return key == null ? "" : key;
    }

    private List<String> keys(Visit visit, ListName list) {
        return programmes.list(visit.programmeId(), list).stream().map(Choice::key).toList();
    }
}
