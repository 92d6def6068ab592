package nl.draagvlak.gatherings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Person;
import nl.draagvlak.stakeholders.Persons;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is asked to come. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}")
@Allowed({Role.TEAM, Role.FACILITATOR})
class GuestPages {

    private static final String EVERYBODY = "allen";
    private static final String EMAIL = "[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+";

    private final Gatherings gatherings;
    private final Invitations invitations;
    private final Organisations organisations;
    private final Persons persons;
    private final Bodies bodies;
    private final Representatives representatives;
    private final Accounts accounts;
    private final Programmes programmes;
    private final PublicAddress addresses;

    GuestPages(Gatherings gatherings, Invitations invitations, Organisations organisations, Persons persons, Bodies bodies, Representatives representatives,
               Accounts accounts, Programmes programmes, PublicAddress addresses) {
        this.gatherings = gatherings;
        this.invitations = invitations;
        this.organisations = organisations;
        this.persons = persons;
        this.bodies = bodies;
        this.representatives = representatives;
        this.accounts = accounts;
        this.programmes = programmes;
        this.addresses = addresses;
    }

    /** An invitation with the names that go with it. */
    record Guest(Invitation invitation, String organisation, String person, String sector) {}

    @GetMapping("/genodigden")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply guests(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), null);
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form typed) {
        List<Guest> guests = guestList(visit, gathering);
        Form form = typed == null ? Form.empty() : typed;
        if (typed == null) {
            guests.forEach(guest -> form.with("adres-" + guest.invitation().id(), guest.invitation().email()));
        }
        Chooser chooser = new Chooser(organisations.list(visit.programmeId()), persons.list(visit.programmeId()));
        List<String> suggestions = new ArrayList<>(chooser.organisationSuggestions());
        suggestions.addAll(chooser.personSuggestions());
        long waiting = guests.stream().map(Guest::invitation).filter(i -> i.sentAt() == null && !i.email().isEmpty()).count();
        return Reply.page("gatherings/guests", visit.frame(gathering.title())).with("form", form).with("gathering", gathering).with("guests", guests)
                .with("groups", groups(visit)).with("suggestions", suggestions).with("waiting", waiting)
                .with("edits", visit.has(Role.TEAM, Role.FACILITATOR)).with("mail", visit.has(Role.TEAM, Role.FACILITATOR) ? body(visit, gathering) : "");
    }

    private List<Guest> guestList(Visit visit, Gathering gathering) {
        List<Invitation> invited = invitations.list(gathering.id());
        Map<UUID, Organisation> known = organisations.byIds(invited.stream().map(Invitation::organisationId).toList());
        Map<UUID, Person> people = persons.byIds(invited.stream().map(Invitation::personId).filter(java.util.Objects::nonNull).toList());
        Map<String, String> sectors = programmes.list(visit.programmeId(), ListName.SECTOR).stream()
                .collect(Collectors.toMap(Choice::key, choice -> choice.in(visit.language())));
        return invited.stream().map(i -> new Guest(i, known.get(i.organisationId()).name(), i.personId() == null ? "" : people.get(i.personId()).name(),
                sectors.getOrDefault(known.get(i.organisationId()).sector(), ""))).toList();
    }

    /** Whom one can ask at once: everybody, a body, a sector. */
    private List<Option> groups(Visit visit) {
        List<Option> groups = new ArrayList<>();
        groups.add(new Option(EVERYBODY, visit.language().of("Alle organisaties", "All organisations")));
        bodies.list(visit.programmeId()).forEach(body -> groups.add(new Option("gremium:" + body.id(), body.name().in(visit.language()))));
        programmes.list(visit.programmeId(), ListName.SECTOR).forEach(sector -> groups.add(new Option("sector:" + sector.key(), sector.in(visit.language()))));
        return groups;
    }

    /** Adds one organisation or person, or a group; or saves addresses and removes who is not to be asked after all. */
    @PostMapping("/genodigden")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = get(visit, id);
        switch (form.value("doe")) {
            case "een" -> one(visit, gathering, form);
            case "groep" -> group(visit, gathering, form);
            case "lijst" -> list(visit, gathering, form);
            default -> form.error("wie", "Kies wat u wilt doen.", "Choose what you want to do.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        visit.tellSaved();
        return Reply.redirect(visit.at(gathering.path() + "/genodigden"));
    }

    private void one(Visit visit, Gathering gathering, Form form) {
        String typed = form.required("wie", 300);
        String email = email(form, "adres");
        Chooser chooser = new Chooser(organisations.list(visit.programmeId()), persons.list(visit.programmeId()));
        Optional<Person> person = chooser.person(typed);
        Optional<UUID> organisation = person.map(Person::organisationId).or(() -> chooser.organisation(typed));
        if (form.ok() && organisation.isEmpty()) {
            form.error("wie", "Deze naam staat niet bij de belanghebbenden. Kies uit de lijst, of voeg de organisatie eerst daar toe.",
                    "This name is not among the stakeholders. Choose from the list, or add the organisation there first.");
        }
        if (form.ok()) {
            UUID personId = person.map(Person::id).orElse(null);
            invite(visit, gathering, organisation.get(), personId, email, Map.of());
        }
    }

    private void group(Visit visit, Gathering gathering, Form form) {
        String group = form.oneOf("groep", groups(visit).stream().map(Option::value).toList());
        if (group == null) {
            return;
        }
        Map<UUID, String> speakers = speakers(visit);
        Set<UUID> asked = new LinkedHashSet<>();
        if (group.startsWith("gremium:")) {
            UUID body = UUID.fromString(group.substring("gremium:".length()));
            bodies.seats(visit.programmeId()).stream().filter(seat -> seat.bodyId().equals(body)).map(Body.Seat::organisationId).forEach(asked::add);
        } else {
            organisations.list(visit.programmeId()).stream().filter(o -> group.equals(EVERYBODY) || group.equals("sector:" + o.sector()))
                    .map(Organisation::id).forEach(asked::add);
        }
        asked.forEach(organisation -> invite(visit, gathering, organisation, null, "", speakers));
    }

    /** With no address given, the one of an earlier invitation, else of the account that speaks for the organisation. */
    private void invite(Visit visit, Gathering gathering, UUID organisation, UUID person, String email, Map<UUID, String> speakers) {
        String address = !email.isEmpty() ? email
                : invitations.findFormerAddress(organisation, person).orElseGet(() -> person == null ? speakers.getOrDefault(organisation, "") : "");
        invitations.invite(visit.act(), gathering, organisation, person, address);
    }

    private Map<UUID, String> speakers(Visit visit) {
        Map<UUID, String> addressesByOrganisation = new HashMap<>();
        representatives.list(visit.programmeId()).forEach((account, organisation) ->
                accounts.find(account).map(Account::email).ifPresent(email -> addressesByOrganisation.putIfAbsent(organisation, email)));
        return addressesByOrganisation;
    }

    private void list(Visit visit, Gathering gathering, Form form) {
        Map<UUID, String> emails = new LinkedHashMap<>();
        for (Invitation invitation : invitations.list(gathering.id())) {
            String email = email(form, "adres-" + invitation.id());
            if (!email.equals(invitation.email())) {
                emails.put(invitation.id(), email);
            }
        }
        List<UUID> gone = form.ids("weg");
        if (form.ok()) {
            if (!emails.isEmpty()) {
                invitations.setAddresses(visit.act(), gathering, emails);
            }
            invitations.remove(visit.act(), gathering, gone);
        }
    }

    private static String email(Form form, String field) {
        String email = form.optional(field, 200);
        if (!email.isEmpty() && !email.matches(EMAIL)) {
            form.error(field, "Dit is geen e-mailadres.", "This is not an e-mail address.");
        }
        return email;
    }

    @PostMapping("/uitnodigingen")
    Reply send(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        // The subject says nothing of the programme: whoever sees the screen of a phone sees it.
        int sent = invitations.send(visit.act(), gathering, subject(visit, gathering), body(visit, gathering));
        visit.tell(sent == 0 ? "Er was niets te versturen." : sent == 1 ? "1 uitnodiging gaat de deur uit." : sent + " uitnodigingen gaan de deur uit.",
                sent == 0 ? "There was nothing to send." : sent == 1 ? "1 invitation goes out." : sent + " invitations go out.");
        return Reply.redirect(visit.at(gathering.path() + "/genodigden"));
    }

    private static String subject(Visit visit, Gathering gathering) {
        return visit.programme().language().of("Uitnodiging voor ", "Invitation for ") + dateOf(visit, gathering);
    }

    private String body(Visit visit, Gathering gathering) {
        boolean dutch = visit.programme().language() == nl.draagvlak.programme.Language.NL;
        String link = addresses.of(visit, gathering.joinPath());
        String when = dateOf(visit, gathering) + ", " + gathering.start() + " – " + gathering.end();
        String contact = gathering.contact().name().isEmpty() ? "" : "\n\n" + (dutch ? "Vragen? " : "Questions? ") + gathering.contact().name()
                + (gathering.contact().reach().isEmpty() ? "" : ", " + gathering.contact().reach());
        return dutch ? "Goedendag,\n\nWij nodigen u graag uit voor een bijeenkomst.\n\nWanneer: " + when + "\nWaar: " + gathering.place()
                + "\n\nU doet mee met uw telefoon, zonder account. Dat kan zodra de bijeenkomst begint, met deze link:\n" + link
                + "\nof met de code " + gathering.spokenCode() + "." + contact
                : "Good day,\n\nWe would like to invite you to a gathering.\n\nWhen: " + when + "\nWhere: " + gathering.place()
                + "\n\nYou take part with your phone, without an account, as soon as the gathering begins, by this link:\n" + link
                + "\nor with the code " + gathering.spokenCode() + "." + contact;
    }

    /** The date in the language of the programme, which is the language of its mail. */
    private static String dateOf(Visit visit, Gathering gathering) {
        return gathering.date().format(java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.LONG)
                .withLocale(visit.programme().language().locale()));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
