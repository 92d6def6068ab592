package nl.draagvlak.budget.choosing;

import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Component;

/** For whom a visitor may cast a ballot. */
@Component
class BallotVoter {

    private final Representatives representatives;
    private final Organisations organisations;

    BallotVoter(Representatives representatives, Organisations organisations) {
        this.representatives = representatives;
        this.organisations = organisations;
    }

    /**
     * Whose ballot it is.
     *
     * @param organisation in whose name; empty when it is one's own
     */
    record Voter(UUID id, String perspective, String organisation) {}

    /**
     * Empty when this visitor has no ballot in this choice.
     *
     * @param organisation for which the team fills in a ballot on paper; null for one's own
     */
    Optional<Voter> of(Visit visit, Choice choice, UUID organisation) {
        if (choice.imported()) {
            return Optional.empty();
        }
        return switch (choice.voters()) {
            case ORGANISATION -> organisation != null && visit.has(Role.TEAM) ? organisations.find(visit.programmeId(), organisation).map(BallotVoter::of)
                    : own(visit).map(BallotVoter::of);
            case MEMBER -> member(visit);
            case PARTICIPANT -> member(visit).or(() -> visit.visitor().participant().filter(p -> p.programmeId().equals(visit.programmeId()))
                    .map(p -> new Voter(p.id(), p.perspective() == null ? "" : p.perspective(), "")));
        };
    }

    private Optional<Voter> member(Visit visit) {
        return visit.has(Role.WORKING_GROUP, Role.STEERING_GROUP) ? Optional.of(new Voter(visit.account().id(), own(visit).map(Organisation::perspective).orElse(""), "")) : Optional.empty();
    }

    private Optional<Organisation> own(Visit visit) {
        return visit.visitor().account().flatMap(a -> representatives.organisationOf(visit.programmeId(), a.id())).flatMap(id -> organisations.find(visit.programmeId(), id));
    }

    private static Voter of(Organisation organisation) {
        return new Voter(organisation.id(), organisation.perspective(), organisation.name());
    }
}
