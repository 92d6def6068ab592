package nl.draagvlak.statements.landscape;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.draagvlak.methods.opinion.Conversation;
import nl.draagvlak.methods.opinion.Landscape;
import nl.draagvlak.methods.opinion.Statement;
import nl.draagvlak.methods.opinion.Tally;
import nl.draagvlak.statements.voting.VoteFeed;

/**
 * The landscape of one gathering, kept up to date vote by vote. Votes go in together, at least {@value Picture#LEAST} of as many people at once:
 * otherwise the difference between two pictures would be somebody's vote.
 */
final class Analysis {

    private static final int RESAMPLES = 20;
    /** With more people the firmness takes longer than anyone waits for, and moves too little to be worked out each time. */
    private static final int MOST_RESAMPLED = 2_000;
    private static final int NOW_AND_THEN = 5;
    /** One machine does more than draw. */
    private static final int THREADS = 1;

    private final Conversation conversation = new Conversation(1, THREADS);
    private final Map<UUID, Integer> people = new HashMap<>();
    private final Map<UUID, Integer> statements = new HashMap<>();
    private final List<VoteFeed.Counted> waiting = new ArrayList<>();
    private final Set<UUID> waitingPeople = new HashSet<>();
    /** How often each perspective voted on each statement; who changes a vote counts again, which is seldom. */
    private final Map<String, Map<UUID, Integer>> seen = new HashMap<>();
    private long sequence;
    private Landscape landscape;
    private double firmness;
    private int firmGroups;
    private int paintings;
    private int[] groupOf = new int[0];
    private Terrain terrain;
    private Map<Integer, Integer> placeOf = Map.of();
    private List<VoteFeed.Proposition> drawn = List.of();

    /** The number of the last vote that was given to it. */
    long sequence() {
        return sequence;
    }

    /**
     * Takes in votes in the order in which they were counted; returns whether the picture can change.
     *
     * @param perspectives of those who voted, as far as they gave one
     */
    boolean add(List<VoteFeed.Counted> votes, Map<UUID, String> perspectives) {
        boolean moved = false;
        votes.stream().filter(vote -> perspectives.containsKey(vote.participantId()))
                .forEach(vote -> seen.computeIfAbsent(perspectives.get(vote.participantId()), key -> new HashMap<>()).merge(vote.statementId(), 1, Integer::sum));
        for (VoteFeed.Counted vote : votes) {
            sequence = vote.sequence();
            waiting.add(vote);
            waitingPeople.add(vote.participantId());
            if (waiting.size() >= Picture.LEAST && waitingPeople.size() >= Picture.LEAST) {
                waiting.forEach(each -> conversation.vote(number(people, each.participantId()), number(statements, each.statementId()), each.value()));
                waiting.clear();
                waitingPeople.clear();
                moved = true;
            }
        }
        return moved;
    }

    private static int number(Map<UUID, Integer> numbers, UUID id) {
        Integer known = numbers.putIfAbsent(id, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Whether something was withdrawn, held back or added since the last picture. */
    boolean outdated(List<VoteFeed.Proposition> propositions) {
        return !drawn.equals(propositions);
    }

    /** A new picture, laid on the former one. What is not among the propositions any more counts as passed by everybody and is not shown. */
    Picture paint(Instant at, List<VoteFeed.Proposition> propositions) {
        drawn = propositions;
        Map<Integer, VoteFeed.Proposition> shown = new HashMap<>();
        propositions.forEach(each -> shown.put(statements.getOrDefault(each.id(), -1), each));
        statements.values().forEach(number -> conversation.moderate(number, !shown.containsKey(number)));
        landscape = conversation.after(landscape);
        int[] labels = Groups.merged(landscape, Picture.LEAST);
        Landscape grouped = labels == null ? landscape : conversation.withGroups(labels);
        groupOf = labels == null ? landscape.groupOf() : labels;
        int in = (int) IntStream.of(groupOf).filter(g -> g >= 0).count();
        if (in < Picture.LEAST || grouped.groups().isEmpty()) {
            terrain = null;
            return Picture.none(at);
        }
        draw(in);
        Map<Integer, Picture.Opinion> opinions = opinions(grouped, shown);
        List<Picture.Group> groups = IntStream.range(0, grouped.groups().size()).mapToObj(g -> group(grouped, g, labels != null, opinions))
                .toList();
        return new Picture(at, in, conversation.votes(), groups, terrain.density(),
                propositions.stream().map(each -> opinions.get(statements.getOrDefault(each.id(), -1))).filter(Objects::nonNull).toList(),
                firmness(groups.size(), in), labels != null);
    }

    /** Takes longer than the picture itself and moves slowly, so that it is worked out now and then. */
    private Optional<Double> firmness(int groups, int in) {
        if (groups < 2 || in > MOST_RESAMPLED) {
            firmGroups = 0;
            return Optional.empty();
        }
        if (groups != firmGroups || ++paintings % NOW_AND_THEN == 0) {
            firmGroups = groups;
            firmness = conversation.stability(landscape, RESAMPLES).mean();
        }
        return Optional.of(firmness);
    }

    private void draw(int in) {
        double[] x = new double[in];
        double[] y = new double[in];
        Map<Integer, Integer> places = new HashMap<>();
        for (int u = 0; u < groupOf.length; u++) {
            if (groupOf[u] >= 0) {
                x[places.size()] = landscape.shownX(u);
                y[places.size()] = landscape.shownY(u);
                places.put(u, places.size());
            }
        }
        placeOf = places;
        terrain = new Terrain(x, y);
    }

    private Map<Integer, Picture.Opinion> opinions(Landscape grouped, Map<Integer, VoteFeed.Proposition> shown) {
        Map<Integer, Picture.Opinion> opinions = new HashMap<>();
        for (Statement statement : grouped.statements()) {
            VoteFeed.Proposition proposition = shown.get(statement.id());
            if (proposition == null || statement.all().seen() < Picture.LEAST) {
                continue;
            }
            boolean split = statement.byGroup().size() > 1 && statement.byGroup().stream().allMatch(tally -> tally.seen() >= Picture.LEAST)
                    && enoughBeside(statement);
            opinions.put(statement.id(), new Picture.Opinion(proposition.id(), proposition.text(), statement.all(), split ? statement.byGroup() : List.of(),
                    statement.consensus(), statement.disagreeConsensus(), statement.divisiveness()));
        }
        return opinions;
    }

    /** Those in no group are a group too: with one to four of them, the total less the groups would show what they said. */
    private static boolean enoughBeside(Statement statement) {
        int beside = statement.all().seen() - statement.grouped().seen();
        return beside == 0 || beside >= Picture.LEAST;
    }

    private Picture.Group group(Landscape grouped, int place, boolean merged, Map<Integer, Picture.Opinion> opinions) {
        int[] members = IntStream.range(0, groupOf.length).filter(u -> groupOf[u] == place).map(placeOf::get).toArray();
        double[] middle = terrain.middle(members);
        List<Picture.Represented> represents = grouped.groups().get(place).representative().stream()
                .filter(stance -> opinions.containsKey(stance.statement()) && opinions.get(stance.statement()).split())
                .filter(stance -> Math.max(stance.agreeRatioZ(), stance.disagreeRatioZ()) > Tally.SIGNIFICANT)
                .map(stance -> new Picture.Represented(opinions.get(stance.statement()), stance.byAgreeing())).toList();
        int id = merged ? place : grouped.groups().get(place).id();
        return new Picture.Group(String.valueOf((char) ('A' + id % 26)), members.length, middle[0], middle[1], terrain.outline(members), represents);
    }

    /** Where somebody stands in the last picture: x, y and the place of their group; for their own phone only. */
    Optional<double[]> placeOf(UUID participantId) {
        Integer number = people.get(participantId);
        if (terrain == null || number == null || !placeOf.containsKey(number)) {
            return Optional.empty();
        }
        int place = placeOf.get(number);
        return Optional.of(new double[] {terrain.x(place), terrain.y(place), groupOf[number]});
    }

    /** How much it helps that a statement is voted on next, by the last picture; 0 for what was never voted on. */
    Map<UUID, Double> priorities() {
        Map<UUID, Double> priorities = new HashMap<>();
        if (landscape != null) {
            Map<Integer, Double> byNumber = new HashMap<>();
            landscape.statements().forEach(statement -> byNumber.put(statement.id(), statement.priority()));
            statements.forEach((id, number) -> priorities.put(id, byNumber.getOrDefault(number, 0.0)));
        }
        return priorities;
    }

    /** The same for each perspective: the fewer of it voted on a statement, the sooner it is asked. */
    Map<String, Map<UUID, Double>> prioritiesByPerspective() {
        Map<UUID, Double> all = priorities();
        Map<String, Map<UUID, Double>> byPerspective = new HashMap<>();
        seen.forEach((perspective, counts) -> {
            Map<UUID, Double> own = new HashMap<>();
            all.forEach((id, priority) -> own.put(id, priority * Math.pow(Statement.novelty(counts.getOrDefault(id, 0)), 2)));
            byPerspective.put(perspective, own);
        });
        return byPerspective;
    }
}
