package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An election as the rules compute with it: whole numbers only, and voters with equal ballots taken together in a class with a weight. Money is
 * in the smallest unit that occurs (cents, say), utilities in the smallest unit of points.
 */
final class Profile {

    /** Sums up to here are exact as doubles too, and products with a weight fit a long. */
    private static final long LARGEST = 1L << 53;

    final int projects;
    final int voters;
    final String[] ids;
    final long[] cost;
    final long budget;
    /** Smallest units in one currency unit: a power of ten. */
    final long unit;
    private final int decimals;
    private final int pointDecimals;
    final Utility utility;

    /** Per class: how many voters, which ones, the projects worth something to them and (where utilities differ) what they are worth. */
    final int[] weight;
    final int[][] members;
    final int[][] ballot;
    final long[][] worth;

    /** Per project: the classes to which it is worth something, and what it is worth to them; null when the same to all, namely level. */
    final int[][] supporters;
    final long[][] utilities;
    /** Sum of their utilities over voters, in units of level. */
    final long[] mass;
    /** What a price per voter, or per unit of utility, is divided by to get the price per unit of utility of equal-shares. */
    final long[] level;
    /** Number of voters who named the project. */
    final long[] votes;
    /** Sum of utilities over all voters. */
    final BigInteger[] total;
    /** Where two are equal, the lower rank wins. */
    final int[] rank;

    private Profile(Election election, Utility utility, Ties ties, BigDecimal step) {
        this.utility = utility;
        if (utility == Utility.POINTS && !election.type().points()) {
            throw new IllegalArgumentException("utility points needs ballots with points, not " + election.type().word());
        }
        if (utility == Utility.BORDA && election.type() != VoteType.ORDINAL) {
            throw new IllegalArgumentException("utility borda needs ordinal ballots, not " + election.type().word());
        }
        projects = election.projects().size();
        voters = election.ballots().size();
        ids = election.projects().stream().map(Project::id).toArray(String[]::new);
        decimals = Math.max(scale(election.budget()), Math.max(scale(step), election.projects().stream().mapToInt(p -> scale(p.cost())).max().orElse(0)));
        unit = whole(BigDecimal.ONE, decimals, "the smallest unit of money");
        budget = whole(election.budget(), decimals, "the budget");
        cost = election.projects().stream().mapToLong(p -> whole(p.cost(), decimals, "the cost of project " + p.id())).toArray();
        if (Arrays.stream(cost).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add).bitLength() > 53) {
            throw new IllegalArgumentException("the costs together are too large to be added exactly");
        }
        pointDecimals = utility != Utility.POINTS ? 0 : election.ballots().stream()
                .flatMap(b -> b.points().stream()).mapToInt(Profile::scale).max().orElse(0);
        Map<String, Integer> number = new HashMap<>();
        for (int p = 0; p < projects; p++) {
            number.put(ids[p], p);
        }
        votes = new long[projects];
        long[] sum = new long[projects];
        boolean uniform = utility == Utility.COST || utility == Utility.CARDINALITY;
        Map<List<Long>, List<Integer>> classes = new HashMap<>();
        List<List<Long>> distinct = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            Ballot given = election.ballots().get(v);
            int length = given.projects().size();
            long[] key = new long[length];
            List<Long> packed = new ArrayList<>(uniform ? length : 2 * length);
            int[] order = new int[length];
            for (int j = 0; j < length; j++) {
                order[j] = number.get(given.projects().get(j));
                votes[order[j]]++;
                key[j] = value(given, j);
                sum[order[j]] = Math.addExact(sum[order[j]], key[j]);
            }
            Integer[] places = new Integer[length];
            Arrays.setAll(places, j -> j);
            Arrays.sort(places, Comparator.comparingInt(j -> order[j]));
            for (int j : places) {
                if (key[j] > 0) {
                    packed.add((long) order[j]);
                    if (!uniform) {
                        packed.add(key[j]);
                    }
                }
            }
            classes.computeIfAbsent(packed, fresh -> {
                distinct.add(fresh);
                return new ArrayList<>();
            }).add(v);
        }
        int count = distinct.size();
        weight = new int[count];
        members = new int[count][];
        ballot = new int[count][];
        worth = uniform ? null : new long[count][];
        int[] supporting = new int[projects];
        for (int c = 0; c < count; c++) {
            List<Long> packed = distinct.get(c);
            members[c] = classes.get(packed).stream().mapToInt(Integer::intValue).toArray();
            weight[c] = members[c].length;
            int size = uniform ? packed.size() : packed.size() / 2;
            ballot[c] = new int[size];
            if (!uniform) {
                worth[c] = new long[size];
            }
            for (int j = 0; j < size; j++) {
                ballot[c][j] = packed.get(uniform ? j : 2 * j).intValue();
                supporting[ballot[c][j]]++;
                if (!uniform) {
                    worth[c][j] = packed.get(2 * j + 1);
                }
            }
        }
        supporters = new int[projects][];
        utilities = new long[projects][];
        level = new long[projects];
        mass = new long[projects];
        total = new BigInteger[projects];
        for (int p = 0; p < projects; p++) {
            supporters[p] = new int[supporting[p]];
            utilities[p] = uniform ? null : new long[supporting[p]];
            level[p] = utility == Utility.COST ? cost[p] : 1;
            total[p] = BigInteger.valueOf(sum[p]).multiply(BigInteger.valueOf(level[p]));
        }
        Arrays.fill(supporting, 0);
        for (int c = 0; c < count; c++) {
            for (int j = 0; j < ballot[c].length; j++) {
                int p = ballot[c][j];
                supporters[p][supporting[p]] = c;
                if (!uniform) {
                    utilities[p][supporting[p]] = worth[c][j];
                }
                supporting[p]++;
            }
        }
        addUp();
        rank = ranks(ties);
    }

    /** @throws IllegalArgumentException when the ballots don't have this utility, or numbers are too large to be exact */
    static Profile of(Election election, Terms terms) {
        try {
            return new Profile(election, terms.rule() == Rule.PHRAGMEN ? Utility.CARDINALITY : terms.utility(), terms.ties(), terms.step());
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("the points together are too large to be added exactly", tooLarge);
        }
    }

    /** The same with utility 1 for everything named, which is what Phragmén goes by. */
    static Profile approvals(Election election, Terms terms) {
        return new Profile(election, Utility.CARDINALITY, terms.ties(), terms.step());
    }

    private long value(Ballot given, int place) {
        return switch (utility) {
            case COST, CARDINALITY -> 1;
            case BORDA -> given.projects().size() - 1L - place;
            case POINTS -> given.points().isEmpty() ? 0 : whole(given.points().get(place), pointDecimals, "points");
        };
    }

    private void addUp() {
        for (int p = 0; p < projects; p++) {
            long sum = 0;
            for (int i = 0; i < supporters[p].length; i++) {
                sum = Math.addExact(sum, Math.multiplyExact((long) weight[supporters[p][i]], utilities[p] == null ? 1 : utilities[p][i]));
            }
            if (sum > LARGEST) {
                throw new IllegalArgumentException("the points for project " + ids[p] + " are too large to be added exactly");
            }
            mass[p] = sum;
        }
    }

    private int[] ranks(Ties ties) {
        Comparator<Integer> order = Comparator.comparing(p -> ids[p], Ties.BY_CODE_POINT);
        if (!ties.seed().isEmpty()) {
            String[] lots = Arrays.stream(ids).map(ties::lot).toArray(String[]::new);
            order = Comparator.<Integer>comparingLong(p -> cost[p]).thenComparingLong(p -> -votes[p]).thenComparing(p -> lots[p]);
        }
        Integer[] sorted = new Integer[projects];
        Arrays.setAll(sorted, p -> p);
        Arrays.sort(sorted, order);
        int[] ranks = new int[projects];
        for (int r = 0; r < projects; r++) {
            ranks[sorted[r]] = r;
        }
        return ranks;
    }

    /** Money in currency units. */
    BigDecimal money(BigInteger smallest) {
        return plain(new BigDecimal(smallest, decimals));
    }

    BigDecimal money(long smallest) {
        return money(BigInteger.valueOf(smallest));
    }

    /** A sum of utilities in the unit of the ballots: money for cost, points, or a number. */
    BigDecimal welfare(BigInteger sum) {
        return plain(new BigDecimal(sum, utility == Utility.COST ? decimals : pointDecimals));
    }

    /** Currency units as smallest units. */
    long smallest(BigDecimal money) {
        return whole(money, decimals, "an amount");
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static int scale(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static long whole(BigDecimal number, int decimals, String what) {
        try {
            long value = number.movePointRight(decimals).longValueExact();
            if (Math.abs(value) <= LARGEST) {
                return value;
            }
        } catch (ArithmeticException tooLarge) {
            // told below
        }
        throw new IllegalArgumentException(what + " is too large, or has too many decimals, to be counted exactly: " + number);
    }
}
