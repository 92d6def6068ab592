package nl.draagvlak.methods.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Goes once more through what was chosen and writes down who paid what. */
final class Receipts {

    private static final double PLACES = 1e10;

    private final Election election;
    private final Choice choice;
    private final EqualShares.Run run;
    private final Phragmen phragmen;
    private final Profile profile;
    private final Map<Integer, List<Receipt.Payment>> payments = new HashMap<>();
    private final Map<Integer, List<Double>> effective = new HashMap<>();

    /** @param run null where Equal Shares had no part in it, and so for Phragmén */
    Receipts(Election election, Choice choice, EqualShares.Run run, Phragmen phragmen) {
        this.election = election;
        this.choice = choice;
        this.run = run;
        this.phragmen = phragmen;
        profile = choice.profile;
    }

    List<Receipt> write(List<Outcome.Tie> ties) {
        if (run != null) {
            shares();
        }
        if (phragmen != null) {
            loads();
        }
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < choice.order.size(); i++) {
            int p = choice.order.get(i);
            int round = i + 1;
            String id = profile.ids[p];
            List<String> tied = ties.stream().filter(tie -> tie.round() == round).flatMap(tie -> tie.projects().stream()).filter(q -> !q.equals(id)).toList();
            receipts.add(new Receipt(id, profile.money(profile.cost[p]), round, choice.by.get(i), profile.votes[p], profile.welfare(profile.total[p]),
                    effective.getOrDefault(p, List.of()), payments.getOrDefault(p, List.of()), tied));
        }
        return receipts;
    }

    private void shares() {
        Ledger ledger = run.ledger();
        double[] money = new double[profile.weight.length];
        Arrays.fill(money, run.purse().endowment);
        for (int round = 0; round < ledger.rounds; round++) {
            for (int later = round; later < ledger.rounds; later++) {
                int p = ledger.bought[later];
                double price = price(p, money);
                double votes = profile.cost[p] / price * (profile.utility == Utility.COST ? 1 : profile.welfare(BigInteger.ONE).doubleValue());
                effective.computeIfAbsent(p, first -> new ArrayList<>()).add(votes);
            }
            int p = ledger.bought[round];
            double price = run.purse().price(round);
            double[] paid = new double[profile.supporters[p].length];
            for (int i = 0; i < paid.length; i++) {
                int v = profile.supporters[p][i];
                paid[i] = ledger.dead[v] < round ? 0 : ledger.dead[v] == round ? money[v] : price * Settlement.share(profile, p, i);
                money[v] = ledger.dead[v] <= round ? 0 : money[v] - paid[i];
            }
            payments.put(p, grouped(profile, p, paid));
        }
    }

    /** The price at which the supporters bring the cost together: the poorest give all until the rest can share. */
    private double price(int p, double[] money) {
        int[] who = profile.supporters[p];
        double price = 0;
        for (boolean again = true; again; ) {
            double poor = 0;
            double utility = 0;
            for (int i = 0; i < who.length; i++) {
                double share = Settlement.share(profile, p, i);
                if (money[who[i]] <= price * share) {
                    poor += profile.weight[who[i]] * money[who[i]];
                } else {
                    utility += profile.weight[who[i]] * share;
                }
            }
            double next = utility == 0 ? price : (profile.cost[p] - poor) / utility;
            again = next > price * (1 + 1e-12);
            price = Math.max(price, next);
        }
        return price;
    }

    private void loads() {
        Profile approvals = phragmen.profile();
        int round = 0;
        for (int i = 0; i < choice.order.size(); i++) {
            if (choice.by.get(i) == Rule.PHRAGMEN) {
                payments.put(choice.order.get(i), grouped(approvals, choice.order.get(i), phragmen.payments.get(round++)));
            }
        }
    }

    private List<Receipt.Payment> grouped(Profile voters, int p, double[] paid) {
        Map<Double, List<Integer>> amounts = new TreeMap<>(Collections.reverseOrder());
        for (int i = 0; i < paid.length; i++) {
            double amount = Math.rint(paid[i] / voters.unit * PLACES) / PLACES;
            if (amount > 0) {
                List<Integer> same = amounts.computeIfAbsent(amount, first -> new ArrayList<>());
                for (int ballot : voters.members[voters.supporters[p][i]]) {
                    same.add(ballot);
                }
            }
        }
        return amounts.entrySet().stream().map(entry -> new Receipt.Payment(entry.getKey(),
                entry.getValue().stream().sorted().map(ballot -> election.ballots().get(ballot).voter()).toList())).toList();
    }
}
