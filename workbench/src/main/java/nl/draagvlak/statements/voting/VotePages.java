package nl.draagvlak.statements.voting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joining;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Cookies;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Voting on a phone: one statement at a time, and below it what one voted before, to change it. */
@Controller
class VotePages {

    /** How many statements a page brings along, so that a phone can go on while the line is bad. */
    private static final int DECK = 12;

    private final Gatherings gatherings;
    private final Joinings joinings;
    private final Votings votings;
    private final Votes votes;
    private final Tallies tallies;
    private final ObjectProvider<Guidance> guidance;
    private final BallotBox box;

    VotePages(Gatherings gatherings, Joinings joinings, Votings votings, Votes votes, Tallies tallies, ObjectProvider<Guidance> guidance,
              BallotBox box) {
        this.gatherings = gatherings;
        this.joinings = joinings;
        this.votings = votings;
        this.votes = votes;
        this.tallies = tallies;
        this.guidance = guidance;
        this.box = box;
    }

    /** A statement with what this participant says to it, or null when they did not vote on it. */
    record Card(UUID id, String text, Stance stance) {}

    @GetMapping("/meedoen/stemmen")
    @Allowed(Role.PUBLIC)
    Reply vote(Visit visit, Form form, HttpServletRequest request) {
        Optional<Joining> joining = visit.visitor().participant().flatMap(p -> joinings.findLatest(p.id()));
        if (joining.isEmpty()) {
            return Reply.redirect("/meedoen");
        }
        Gathering gathering = gatherings.find(joining.get().gatheringId()).orElseThrow();
        return page(visit, gathering, form, form.id("uitspraak"), request);
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form, UUID asked, HttpServletRequest request) {
        Participant me = visit.participant();
        Tally tally = tallies.of(gathering.id());
        Map<UUID, Stance> own = votes.of(me.id(), gathering.id());
        List<Votes.Proposition> all = votes.propositionsFor(me.id(), gathering.id());
        Map<UUID, Card> cards = new HashMap<>();
        all.forEach(proposition -> cards.put(proposition.id(), new Card(proposition.id(), proposition.text(), own.get(proposition.id()))));
        List<Card> deck = asked != null && cards.containsKey(asked) ? List.of(cards.get(asked))
                : Draw.next(me.id(), Draw.open(all, own.keySet()), tally, priorities(gathering, me.perspective()), DECK).stream().map(proposition -> cards.get(proposition.id())).toList();
        List<Card> voted = all.stream().map(proposition -> cards.get(proposition.id())).filter(card -> card.stance() != null).toList();
        String secret = Cookies.read(request, Cookies.PARTICIPANT).orElse("");
        return Reply.page("statements/voting/vote", visit.frame("Stemmen", "Vote")).with("form", form).with("gathering", gathering).with("open", votings.isOpen(gathering))
                .with("deck", deck).with("voted", voted).with("of", all.size()).with("id", Ids.next()).with("tally", tally)
                .with("changing", asked != null && !deck.isEmpty() && deck.getFirst().stance() != null)
                .with("key", VoteRoute.key(secret));
    }

    private Map<UUID, Double> priorities(Gathering gathering, String perspective) {
        return guidance.stream().findFirst().map(given -> given.priorities(gathering.id(), perspective)).orElse(Map.of());
    }

    /** A vote as a plain form sends it; it ends up in the same box as any other. */
    @PostMapping(VoteRoute.PATH)
    @Allowed(Role.PARTICIPANT)
    Reply cast(Visit visit, @PathVariable String code, Form form, HttpServletRequest request) {
        Optional<Gathering> joined = gatherings.findByCode(code).filter(each -> joinings.find(visit.participant().id(), each.id()).isPresent());
        if (joined.isEmpty()) {
            // Whether there is such a code is not told here: this is no place to try codes.
            visit.tell(Verdict.NO_PARTICIPANT.words().nl(), Verdict.NO_PARTICIPANT.words().en());
            return Reply.redirect("/meedoen");
        }
        Gathering gathering = joined.get();
        UUID id = form.id("id");
        UUID statement = form.id("uitspraak");
        Optional<Stance> stance = Stance.find(form.value("stem"));
        if (id == null || statement == null || stance.isEmpty()) {
            form.error("stem", "Kies een van de mogelijkheden.", "Choose one of these.");
            return Reply.invalid(page(visit, gathering, form, statement, request));
        }
        Verdict verdict = box.cast(new Ballot(gathering.programmeId(), gathering.id(), null, visit.participant().id(), id, statement, stance.get())).join();
        if (!verdict.kept()) {
            form.error("stem", verdict.words().nl(), verdict.words().en());
            return Reply.invalid(page(visit, gathering, form, verdict == Verdict.NO_STATEMENT ? null : statement, request));
        }
        visit.tellSaved();
        return Reply.redirect("/meedoen/stemmen");
    }
}
