package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.methods.allocation.Ballot;
import nl.draagvlak.methods.allocation.Election;
import nl.draagvlak.shell.Frame;

/**
 * Everything that a choice rests on.
 *
 * @param criteria the programme's criteria with their names and weights, in their order
 * @param scores   per code the members' mean by criterion, from 1 to 5 with four decimals, 0 where nobody weighed it; a code without any is absent
 */
record Case(Choice choice, List<Candidate> candidates, List<Condition> conditions, Election election, List<Criterion> criteria, Map<String, List<BigDecimal>> scores) {

    record Criterion(String key, String name, int weight) {}

    boolean scored() {
        return !scores.isEmpty();
    }

    /** Whether money is the only limit. */
    boolean onlyMoney(Setting setting) {
        return setting.fte() == null && conditions.isEmpty();
    }

    List<Integer> weights() {
        return criteria.stream().map(Criterion::weight).toList();
    }

    /** The setting that was announced. */
    Setting announced() {
        return with(choice.way());
    }

    Setting with(Way way) {
        return new Setting(way, choice.money(), choice.fte(), weights(), List.of());
    }

    Candidate candidate(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no candidate " + code));
    }

    Optional<Candidate> find(String code) {
        return candidates.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** Σ weight × mean. */
    BigDecimal score(String code, List<Integer> weights) {
        List<BigDecimal> given = scores.get(code);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; given != null && k < weights.size(); k++) {
            sum = sum.add(given.get(k).multiply(BigDecimal.valueOf(weights.get(k))));
        }
        return sum;
    }

    /** From 1 to 5, as people know it; 0 when no criterion counts. */
    double meanScore(String code, List<Integer> weights) {
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : score(code, weights).doubleValue() / all;
    }

    /** How many ballots name each candidate. */
    Map<String, Long> votes() {
        Map<String, Long> votes = new HashMap<>();
        for (Ballot ballot : election.ballots()) {
            ballot.projects().forEach(code -> votes.merge(code, 1L, Long::sum));
        }
        return votes;
    }

    /** An amount; an election from elsewhere may have another currency than the euro, and cents. */
    String money(Frame f, BigDecimal amount) {
        return choice.imported() ? f.number(amount.doubleValue()) : f.euro(amount.longValue());
    }
}
