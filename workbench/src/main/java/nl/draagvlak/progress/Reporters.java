package nl.draagvlak.progress;

import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Component;

/** Who may say how an action stands: those who speak for the organisation that holds it, and the team on paper. */
@Component
class Reporters {

    private final Representatives representatives;

    Reporters(Representatives representatives) {
        this.representatives = representatives;
    }

    Optional<UUID> organisation(Visit visit) {
        return visit.has(Role.HOLDER) ? representatives.organisationOf(visit.programmeId(), visit.account().id()) : Optional.empty();
    }

    /** Whether this visitor's own organisation holds the action. */
    boolean holds(Visit visit, ActionDetail action) {
        return action.held() && organisation(visit).filter(action.holder().organisationId()::equals).isPresent();
    }

    boolean may(Visit visit, ActionDetail action) {
        return action.element().active() && (visit.has(Role.TEAM) || holds(visit, action));
    }

    void require(Visit visit, ActionDetail action) {
        if (!may(visit, action)) {
            throw new NotAllowed();
        }
    }
}
