package nl.draagvlak.stakeholders;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Accounts.Member;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may do what in this programme, and inviting somebody to it. Mails say nothing of the programme or its subject. */
@Controller
@RequestMapping("/programmas/{programme}/mensen")
@Allowed(Role.TEAM)
class MemberPages {

    private static final List<Role> GIVEN = List.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER);

    private final Accounts accounts;
    private final Representatives representatives;
    private final Organisations organisations;
    private final Mailbox mailbox;
    private final PublicAddress address;

    MemberPages(Accounts accounts, Representatives representatives, Organisations organisations, Mailbox mailbox, PublicAddress address) {
        this.accounts = accounts;
        this.representatives = representatives;
        this.organisations = organisations;
        this.mailbox = mailbox;
        this.address = address;
    }

    @Bean
    static Room memberRoom() {
        return new Room(85, "/mensen", Text.of("Mensen en rollen", "People and roles"), Set.of(Role.TEAM));
    }

    @GetMapping
    Reply show(Visit visit) {
        return page(visit, Form.empty());
    }

    private Reply.Page page(Visit visit, Form form) {
        Map<UUID, UUID> represents = representatives.list(visit.programmeId());
        return Reply.page("stakeholders/members", visit.frame("Mensen en rollen", "People and roles")).with("members", accounts.members(visit.programmeId()))
                .with("represents", represents).with("organisations", organisations.names(represents.values())).with("form", form)
                .with("roles", GIVEN.stream().map(role -> new Option(role.name(), role.label().in(visit.language()))).toList());
    }

    @PostMapping
    Reply invite(Visit visit, Form form) {
        String name = form.required("naam", 120);
        String email = form.required("email", 200).toLowerCase();
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            form.error("email", "Dit is geen e-mailadres.", "This is no e-mail address.");
        }
        String role = form.oneOf("rol", GIVEN.stream().map(Role::name).toList());
        Organisation organisation = organisation(visit, form, role);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        Optional<Account> known = accounts.findByEmail(email);
        Account account = known.orElseGet(() -> accounts.open(name, email, null));
        accounts.grant(visit.act(), visit.programmeId(), account.id(), Role.valueOf(role));
        if (organisation != null) {
            representatives.represent(visit.act(), visit.programmeId(), account.id(), organisation.id());
        }
        send(visit, account);
        visit.tell("De uitnodiging staat klaar in het postvak.", "The invitation is ready in the outbox.");
        return Reply.redirect(visit.at("/mensen"));
    }

    private Organisation organisation(Visit visit, Form form, String role) {
        String name = form.optional("organisatie", OrganisationForm.NAME);
        Optional<Organisation> found = name.isEmpty() ? Optional.empty() : organisations.findByAnyName(visit.programmeId(), name);
        if (!name.isEmpty() && found.isEmpty()) {
            form.error("organisatie", "Deze organisatie kennen wij niet. Schrijf de naam of afkorting zoals bij Belanghebbenden.",
                    "We do not know this organisation. Write its name or abbreviation as under Stakeholders.");
        }
        if (name.isEmpty() && Role.HOLDER.name().equals(role)) {
            form.error("organisatie", "Een actiehouder spreekt voor een organisatie. Vul die in.", "An action holder speaks for an organisation. Fill it in.");
        }
        return found.orElse(null);
    }

    /** Who can sign in gets the way to the programmes; who cannot yet, a link with which a password is chosen. */
    private void send(Visit visit, Account account) {
        boolean active = accounts.canSignIn(account.id());
        String link = address.of(visit, active ? "/programmas" : "/uitnodiging/" + accounts.invite(account.id(), visit.now()));
        String body = account.language().of("Goedendag,\n\n" + (active ? "U hebt een nieuwe rol in Draagvlak. Meld u aan op:\n" : "U bent uitgenodigd voor Draagvlak. Kies binnen een week uw wachtwoord op:\n")
                        + link + "\n\nKwam dit onverwacht? Dan hoeft u niets te doen.\n",
                "Good day,\n\n" + (active ? "You have a new role in Draagvlak. Sign in at:\n" : "You were invited to Draagvlak. Choose your password within a week at:\n")
                        + link + "\n\nDid you not expect this? Then you need not do anything.\n");
        mailbox.queue(visit.act(), visit.programmeId(), account.email(), account.language().of("Uitnodiging voor Draagvlak", "Invitation to Draagvlak"), body);
    }

    @PostMapping("/{id}/uitnodiging")
    Reply again(Visit visit, @PathVariable UUID id) {
        Member member = member(visit, id);
        if (!member.active()) {
            send(visit, member.account());
            visit.tell("Er staat een nieuwe uitnodiging in het postvak.", "A new invitation is in the outbox.");
        }
        return Reply.redirect(visit.at("/mensen"));
    }

    @PostMapping("/{id}/intrekking")
    Reply revoke(Visit visit, @PathVariable UUID id, Form form) {
        Member member = member(visit, id);
        String chosen = form.oneOf("rol", Arrays.stream(Role.values()).map(Role::name).toList());
        if (chosen == null || !member.roles().contains(Role.valueOf(chosen))) {
            throw new NotHere();
        }
        Role role = Role.valueOf(chosen);
        if (role == Role.TEAM && accounts.listMembers(visit.programmeId(), Role.TEAM).size() == 1) {
            visit.tell("Dit is de enige van het programmateam. Geef eerst iemand anders deze rol.", "This is the only one of the team. Give somebody else this role first.");
            return Reply.redirect(visit.at("/mensen"));
        }
        accounts.revoke(visit.act(), visit.programmeId(), id, role);
        visit.tell("De rol is ingetrokken. Nodig de persoon opnieuw uit om haar terug te geven.", "The role was revoked. Invite the person again to give it back.");
        return Reply.redirect(id.equals(visit.act().actor()) && role == Role.TEAM ? "/programmas" : visit.at("/mensen"));
    }

    private Member member(Visit visit, UUID id) {
        return NotHere.unless(accounts.members(visit.programmeId()).stream().filter(member -> member.account().id().equals(id)).findFirst());
    }
}
