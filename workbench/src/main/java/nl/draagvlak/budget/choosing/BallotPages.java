package nl.draagvlak.budget.choosing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.budget.choosing.Ballots.Said;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own ballot, on a phone: cast, changed and taken back until the choice closes. */
@Controller
@RequestMapping("/programmas/{programme}/budget/keuzes/{id}")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER, Role.PARTICIPANT})
class BallotPages {

    private final Choices choices;
    private final Ballots ballots;
    private final BallotVoter voters;
    private final Organisations organisations;
    private final Desk desk;

    BallotPages(Choices choices, Ballots ballots, BallotVoter voters, Organisations organisations, Desk desk) {
        this.choices = choices;
        this.ballots = ballots;
        this.voters = voters;
        this.organisations = organisations;
        this.desk = desk;
    }

    @GetMapping("/stembiljet")
    Reply ballot(Visit visit, @PathVariable UUID id, Form asked) {
        Choice choice = desk.find(visit, id);
        UUID organisation = asked.id("voor");
        Optional<BallotVoter.Voter> voter = voters.of(visit, choice, organisation);
        return page(visit, choice, voter, organisation, voter.flatMap(v -> ballots.find(id, v.id())).map(BallotPages::filled).orElse(Form.empty()));
    }

    private static Form filled(Said said) {
        Form form = Form.empty().withAll("keuze", said.codes()).with("cast", "ja");
        for (int i = 0; i < said.codes().size(); i++) {
            form.with("plaats-" + said.codes().get(i), i + 1);
            if (!said.points().isEmpty()) {
                form.with("punten-" + said.codes().get(i), said.points().get(i));
            }
        }
        return form;
    }

    private Reply.Page page(Visit visit, Choice choice, Optional<BallotVoter.Voter> voter, UUID organisation, Form form) {
        List<Option> others = visit.has(Role.TEAM) && choice.voters() == Choice.Voters.ORGANISATION && !choice.imported()
                ? organisations.list(visit.programmeId()).stream().map(o -> new Option(o.id().toString(), o.name())).toList() : List.of();
        return Reply.page("budget/choosing/ballot", visit.frame("Uw stem", "Your vote")).with("choice", choice).with("candidates", choices.candidates(choice.id())).with("form", form)
                .with("voter", voter.orElse(null)).with("organisation", organisation).with("others", others).with("voted", ballots.count(choice.id()))
                .with("cast", form.checked("cast"));
    }

    @PostMapping("/stembiljet")
    Reply cast(Visit visit, @PathVariable UUID id, Form form) {
        Choice choice = desk.find(visit, id);
        UUID organisation = form.id("voor");
        BallotVoter.Voter voter = NotHere.unless(voters.of(visit, choice, organisation));
        Said said = read(choice, form);
        if (!form.ok()) {
            return Reply.invalid(page(visit, choice, Optional.of(voter), organisation, form));
        }
        if (ballots.cast(visit.act(), choice, voter.id(), voter.perspective(), said)) {
            visit.tellSaved();
        } else {
            visit.tell("Het stemmen is dicht. Uw stem is niet veranderd.", "The voting is closed. Your vote was not changed.");
        }
        return Reply.redirect(visit.at(choice.path() + "/stembiljet" + (organisation == null ? "" : "?voor=" + organisation)));
    }

    @PostMapping("/stembiljet/intrekking")
    Reply takeBack(Visit visit, @PathVariable UUID id, Form form) {
        Choice choice = desk.find(visit, id);
        UUID organisation = form.id("voor");
        ballots.takeBack(visit.act(), choice, NotHere.unless(voters.of(visit, choice, organisation)).id());
        visit.tell("Uw stem is weg. U kunt opnieuw stemmen tot het stemmen sluit.", "Your vote is gone. You can vote again until the voting closes.");
        return Reply.redirect(visit.at(choice.path() + "/stembiljet" + (organisation == null ? "" : "?voor=" + organisation)));
    }

    /** How many have voted by now, as a bare number for the page that shows it live. */
    @GetMapping("/geteld")
    ResponseEntity<String> counted(Visit visit, @PathVariable UUID id) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(String.valueOf(ballots.count(desk.find(visit, id).id())));
    }

    private Said read(Choice choice, Form form) {
        List<String> codes = choices.candidates(choice.id()).stream().map(Candidate::code).toList();
        return switch (choice.voteType()) {
            case APPROVAL -> new Said(List.copyOf(form.someOf("keuze", codes)), List.of());
            case CHOOSE_1 -> new Said(Optional.ofNullable(form.oneOf("keuze", codes)).map(List::of).orElse(List.of()), List.of());
            case ORDINAL -> ranking(codes, form);
            case CUMULATIVE, SCORING -> points(choice, codes, form);
        };
    }

    private static Said ranking(List<String> codes, Form form) {
        Map<String, Integer> places = new HashMap<>();
        HashSet<Integer> taken = new HashSet<>();
        for (String code : codes) {
            Integer place = form.whole("plaats-" + code, 1, codes.size());
            if (place != null && !taken.add(place)) {
                form.error("plaats-" + code, "Plaats " + place + " is al vergeven. Elke plaats kan één keer.", "Place " + place + " is taken. Every place can be given once.");
            } else if (place != null) {
                places.put(code, place);
            }
        }
        return new Said(places.keySet().stream().sorted(Comparator.comparing(places::get)).toList(), List.of());
    }

    private static Said points(Choice choice, List<String> codes, Form form) {
        Map<String, Integer> given = new HashMap<>();
        int sum = 0;
        for (String code : codes) {
            Integer points = form.whole("punten-" + code, 0, choice.points());
            if (points != null && points > 0) {
                given.put(code, points);
                sum += points;
            }
        }
        if (form.ok() && sum > choice.points()) {
            form.error("punten", "U gaf " + sum + " punten. U hebt er " + choice.points() + ".", "You gave " + sum + " points. You have " + choice.points() + ".");
        }
        List<String> named = codes.stream().filter(given::containsKey).toList();
        return new Said(new ArrayList<>(named), named.stream().map(given::get).toList());
    }
}
