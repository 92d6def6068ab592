package nl.draagvlak.drafting;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** Finds the paper and the section of an address, and who sits there. */
@Component
class Desk {

    private final Papers papers;
    private final Sections sections;
    private final Accounts accounts;

    Desk(Papers papers, Sections sections, Accounts accounts) {
        this.papers = papers;
        this.sections = sections;
        this.accounts = accounts;
    }

    /** A section of a paper. */
    record Place(Paper paper, Section section) {
        UUID paperId() {
            return paper.id();
        }

        String key() {
            return section.key();
        }
    }

    /** @param paper null in the addresses of the action plan */
    Paper paper(Visit visit, UUID paper) {
        return paper == null ? papers.plan(visit.programmeId()) : NotHere.unless(papers.find(visit.programmeId(), paper).filter(found -> !found.plan()));
    }

    Place place(Visit visit, UUID paper, String section) {
        Paper found = paper(visit, paper);
        return new Place(found, NotHere.unless(sections.find(found, section)));
    }

    /** The names behind these ids, as the team knows each other. */
    Map<UUID, String> names(java.util.Collection<UUID> ids) {
        return accounts.names(ids);
    }

    String name(UUID account) {
        return Optional.ofNullable(accounts.names(java.util.List.of(account)).get(account)).orElse("");
    }
}
