package nl.draagvlak.budget.choosing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.draagvlak.disclosure.SmallCells;

/** How much of what the ballots of each perspective asked for was chosen. */
final class Gains {

    private Gains() {}

    /**
     * One perspective, or several small ones together.
     *
     * @param perspective a key; empty when it is small ones together, or ballots without a perspective
     * @param ballots     how many ballots it cast that name anything
     * @param share       of the wishes on these ballots, each ballot counting the same, from 0 to 1
     * @param nothing     how many of these ballots got nothing of what they named; -1 when that would tell of too few people
     */
    record Gain(String perspective, int ballots, double share, int nothing) {}

    /**
     * The perspectives with enough ballots, the one that got least first. Those with too few are taken together, and left out when they are too few
     * even then; a total is not given, so that what is left out cannot be reckoned back.
     *
     * @param guarded whether small groups must be hidden: not when everybody may see who voted what
     */
    static List<Gain> of(List<Ballots.Cast> cast, Set<String> chosen, boolean guarded) {
        Map<String, List<Ballots.Said>> groups = new LinkedHashMap<>();
        for (Ballots.Cast ballot : cast) {
            if (!ballot.said().codes().isEmpty()) {
                groups.computeIfAbsent(ballot.perspective(), k -> new ArrayList<>()).add(ballot.said());
            }
        }
        int least = guarded ? SmallCells.ROOM.k() : 1;
        List<Ballots.Said> rest = new ArrayList<>();
        groups.entrySet().removeIf(group -> (group.getKey().isEmpty() || group.getValue().size() < least) && rest.addAll(group.getValue()));
        if (rest.size() >= least) {
            groups.put("", rest);
        }
        return groups.entrySet().stream().map(group -> gain(group.getKey(), group.getValue(), chosen, least))
                .sorted(java.util.Comparator.comparingDouble(Gain::share)).toList();
    }

    private static Gain gain(String perspective, List<Ballots.Said> said, Set<String> chosen, int least) {
        double sum = 0;
        int nothing = 0;
        for (Ballots.Said ballot : said) {
            double met = met(ballot, chosen);
            sum += met;
            nothing += met == 0 ? 1 : 0;
        }
        boolean tells = least > 1 && nothing > 0 && (nothing < least || said.size() - nothing < least);
        return new Gain(perspective, said.size(), sum / said.size(), tells ? -1 : nothing);
    }

    /** The share of one ballot's wishes that was met: of its points when it has some, else of what it names. */
    static double met(Ballots.Said ballot, Set<String> chosen) {
        double all = 0;
        double got = 0;
        for (int i = 0; i < ballot.codes().size(); i++) {
            double wish = ballot.points().isEmpty() ? 1 : Math.max(0, ballot.points().get(i));
            all += wish;
            got += chosen.contains(ballot.codes().get(i)) ? wish : 0;
        }
        return all == 0 ? 0 : got / all;
    }
}
