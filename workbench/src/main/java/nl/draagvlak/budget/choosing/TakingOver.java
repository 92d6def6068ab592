package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Costs;
import nl.draagvlak.actions.Yearly;
import nl.draagvlak.budget.HeldChoices;
import nl.draagvlak.journal.Act;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.programme.Language;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TakingOver implements HeldChoices {

    private final Choices choices;
    private final Ballots ballots;
    private final Cases cases;
    private final Scenarios scenarios;
    private final Resolutions resolutions;
    private final Actions actions;
    private final Costs costs;
    private final Organisations organisations;

    TakingOver(Choices choices, Ballots ballots, Cases cases, Scenarios scenarios, Resolutions resolutions, Actions actions, Costs costs, Organisations organisations) {
        this.choices = choices;
        this.ballots = ballots;
        this.cases = cases;
        this.scenarios = scenarios;
        this.resolutions = resolutions;
        this.actions = actions;
        this.costs = costs;
        this.organisations = organisations;
    }

    @Override
    @Transactional
    public UUID open(Act act, UUID programmeId, Held held) {
        UUID id = choices.add(act, programmeId, new Choice.Draft(held.title(), held.note(), held.firstYear(), held.lastYear(), BigDecimal.valueOf(held.money()), held.fte(),
                VoteType.APPROVAL, 0, Choice.Voters.ORGANISATION, held.named(), Way.read(held.rule())));
        Map<UUID, ActionDetail> found = actions.byIds(held.actions());
        Map<UUID, List<Yearly>> years = costs.of(held.actions());
        List<Candidate> candidates = new ArrayList<>();
        for (UUID action : held.actions()) {
            List<Yearly> within = years.getOrDefault(action, List.of()).stream().filter(y -> y.year() >= held.firstYear() && y.year() <= held.lastYear()).toList();
            candidates.add(new Candidate(found.get(action).code(), found.get(action).text(), BigDecimal.valueOf(within.stream().mapToLong(Yearly::cost).sum()),
                    within.stream().map(Yearly::fte).reduce(BigDecimal.ZERO, BigDecimal::add), action, null));
        }
        List<Condition> conditions = held.needs().entrySet().stream()
                .map(need -> new Condition(found.get(need.getKey()).code(), Condition.Relation.NEEDS, found.get(need.getValue()).code())).toList();
        choices.setCandidates(act, find(programmeId, id), candidates, conditions);
        choices.open(act, find(programmeId, id));
        return id;
    }

    @Override
    @Transactional
    public void cast(Act act, UUID programmeId, UUID choice, UUID organisation, List<UUID> wants) {
        Map<UUID, String> codes = choices.candidates(choice).stream().collect(Collectors.toMap(Candidate::actionId, Candidate::code));
        ballots.cast(act, find(programmeId, choice), organisation, organisations.find(programmeId, organisation).orElseThrow().perspective(),
                new Ballots.Said(wants.stream().map(codes::get).toList(), List.of()));
    }

    @Override
    @Transactional
    public void close(Act act, UUID programmeId, UUID choice) {
        choices.close(act, find(programmeId, choice));
    }

    @Override
    @Transactional
    public void decide(Act act, UUID programmeId, UUID choice, UUID body, LocalDate on, String reason, String dissent) {
        Case all = cases.of(find(programmeId, choice), Language.NL);
        Way way = all.choice().way();
        resolutions.decide(act, all.choice(), ResolutionPages.draft(all, new Desk.Look(way.label().nl(), all.announced(), ""), Solving.quickly(all, all.announced()), body, on, reason, dissent));
    }

    @Override
    @Transactional
    public void keep(Act act, UUID programmeId, UUID choice, String title, long money) {
        Case all = cases.of(find(programmeId, choice), Language.NL);
        scenarios.add(act, all.choice(), title, all.announced().withMoney(BigDecimal.valueOf(money)));
    }

    private Choice find(UUID programmeId, UUID id) {
        return choices.find(programmeId, id).orElseThrow();
    }
}
