package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.draagvlak.budget.choosing.Case.Criterion;
import nl.draagvlak.methods.allocation.Ballot;
import nl.draagvlak.methods.allocation.Election;
import nl.draagvlak.methods.allocation.Pabulib;
import nl.draagvlak.methods.allocation.Project;
import nl.draagvlak.programme.Language;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Component;

/** Puts together what a choice rests on. */
@Component
class Cases {

    private final Choices choices;
    private final Ballots ballots;
    private final Weights weights;
    private final Organisations organisations;

    Cases(Choices choices, Ballots ballots, Weights weights, Organisations organisations) {
        this.choices = choices;
        this.ballots = ballots;
        this.weights = weights;
        this.organisations = organisations;
    }

    Case of(Choice choice, Language language) {
        return choice.imported() ? elsewhere(choice, choices.file(choice.id()).orElseThrow()) : own(choice, language);
    }

    private static Case elsewhere(Choice choice, Pabulib file) {
        Map<String, String> names = names(file);
        List<Candidate> candidates = file.election().projects().stream()
                .map(p -> new Candidate(p.id(), names.getOrDefault(p.id(), p.id()), p.cost(), BigDecimal.ZERO, null, null)).toList();
        return new Case(choice, candidates, List.of(), file.election(), List.of(), Map.of());
    }

    private static Map<String, String> names(Pabulib file) {
        int id = file.projects().columns().indexOf("project_id");
        int name = file.projects().columns().indexOf("name");
        Map<String, String> names = new HashMap<>();
        for (List<String> row : file.projects().rows()) {
            if (name >= 0 && name < row.size() && !row.get(name).isBlank()) {
                names.put(row.get(id), row.get(name));
            }
        }
        return names;
    }

    private Case own(Choice choice, Language language) {
        List<Candidate> candidates = choices.candidates(choice.id());
        List<Criterion> criteria = weights.criteria(choice.programmeId(), language);
        Map<UUID, List<BigDecimal>> means = weights.means(candidates.stream().map(Candidate::actionId).filter(Objects::nonNull).toList(), criteria);
        Map<String, List<BigDecimal>> scores = new HashMap<>();
        candidates.stream().filter(c -> c.actionId() != null && means.containsKey(c.actionId())).forEach(c -> scores.put(c.code(), means.get(c.actionId())));
        return new Case(choice, candidates, choices.conditions(choice.id()), election(choice, candidates), criteria, scores);
    }

    private Election election(Choice choice, List<Candidate> candidates) {
        List<Ballots.Cast> cast = choice.counted() ? ballots.list(choice.id()) : List.of();
        Map<UUID, String> names = choice.named() ? organisations.list(choice.programmeId()).stream().collect(Collectors.toMap(Organisation::id, Organisation::shortName)) : Map.of();
        List<Ballot> all = IntStream.range(0, cast.size()).mapToObj(i -> Ballots.ballot(choice.named() ? names.getOrDefault(cast.get(i).voter(), "?") : String.valueOf(i + 1), cast.get(i).said())).toList();
        return new Election(choice.voteType(), choice.money(), candidates.stream().map(c -> new Project(c.code(), c.cost())).toList(), all);
    }
}
