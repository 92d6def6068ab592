package nl.draagvlak.methods.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.draagvlak.methods.opinion.Conversation;
import nl.draagvlak.methods.opinion.Group;
import nl.draagvlak.methods.opinion.GroupLabels;
import nl.draagvlak.methods.opinion.Ids;
import nl.draagvlak.methods.opinion.Landscape;
import nl.draagvlak.methods.opinion.Plane;
import nl.draagvlak.methods.opinion.Stability;
import nl.draagvlak.methods.opinion.Stance;
import nl.draagvlak.methods.opinion.Statement;
import nl.draagvlak.methods.opinion.Tally;
import nl.draagvlak.methods.opinion.VoteLog;

/** {@code bin/methods opinion}: from votes to components, groups, consensus, representative statements and what to ask next. */
final class Opinion implements Methods.Command {

    private static final int RESAMPLES = 100;

    @Override
    public String usage() {
        return """
                bin/methods opinion FOLDER-OR-CSV [--zeroed ID,ID…] [--meta ID,ID…] [--groups PARTICIPANT-GROUP.csv]
                                    [--resamples N] [--seed N] [--threads N] [--json OUT]
                    a Polis export folder, its votes.csv or participants-votes.csv, or CSV with participant,statement,vote (1 agree, 0 pass, -1 disagree)""";
    }

    @Override
    public void run(Arguments arguments, PrintStream out) throws IOException {
        Set<String> zeroed = new HashSet<>(arguments.list("--zeroed"));
        Set<String> meta = new HashSet<>(arguments.list("--meta"));
        Optional<String> groupFile = arguments.option("--groups");
        int resamples = arguments.number("--resamples", RESAMPLES, 1);
        int seed = arguments.number("--seed", 1, 0);
        int threads = arguments.number("--threads", Runtime.getRuntime().availableProcessors(), 1);
        Optional<String> file = arguments.option("--json");
        VoteLog log = VoteLog.read(Path.of(arguments.only("folder or file")));
        zeroed.addAll(log.moderatedOut());
        meta.addAll(log.meta());
        Conversation conversation = log.conversation(seed, threads);
        log.statementsAt(zeroed).stream().forEach(statement -> conversation.moderate(statement, true));
        log.statementsAt(meta).stream().forEach(statement -> conversation.meta(statement, true));
        if (groupFile.isPresent()) {
            GroupLabels labels = GroupLabels.read(Path.of(groupFile.get()), log.participants());
            if (labels.groups().isEmpty() && !log.participants().isEmpty()) {
                throw new IllegalArgumentException("nobody who voted has a group in " + groupFile.get());
            }
            Json.write(new Report(log, conversation.withGroups(labels.of()), Ids.values(labels.groups()), Optional.empty()).fields(), file, out);
        } else {
            Landscape landscape = conversation.landscape();
            List<Object> ids = landscape.groups().stream().<Object>map(Group::id).toList();
            Json.write(new Report(log, landscape, ids, Optional.of(conversation.stability(landscape, resamples))).fields(), file, out);
        }
    }

    /** The result by name, in an order that reads well. */
    private record Report(VoteLog log, Landscape landscape, List<Object> groupIds, Optional<Stability> stability, List<Object> participantIds,
                          List<Object> statementIds) {

        private Report(VoteLog log, Landscape landscape, List<Object> groupIds, Optional<Stability> stability) {
            this(log, landscape, groupIds, stability, Ids.values(log.participants()), Ids.values(log.statements()));
        }

        private Map<String, Object> fields() {
            Plane plane = landscape.plane();
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("participants", landscape.voters());
            fields.put("statements", plane.statements().length);
            fields.put("votes", landscape.votes());
            fields.put("clustered", landscape.clustered().cardinality());
            fields.put("statementIds", statementIds);
            fields.put("zeroed", landscape.statements().stream().filter(Statement::moderatedOut).map(this::id).toList());
            fields.put("meta", landscape.statements().stream().filter(Statement::meta).map(this::id).toList());
            fields.put("centre", plane.centre());
            fields.put("components", plane.components());
            fields.put("variance", plane.variance());
            fields.put("varianceRatio", plane.varianceRatio());
            fields.put("groups", IntStream.range(0, groupIds.size()).mapToObj(this::group).toList());
            fields.put("silhouette", silhouette());
            fields.put("stability", stability.map(Stability::mean).filter(Double::isFinite).orElse(null));
            fields.put("stabilityDetail", stability.filter(measured -> measured.resamples() > 0).map(Report::detail).orElse(null));
            fields.put("consensus", perStatement(Statement::consensus));
            fields.put("disagreeConsensus", perStatement(Statement::disagreeConsensus));
            fields.put("divisiveness", perStatement(Statement::divisiveness));
            fields.put("extremity", perStatement(Statement::extremity));
            fields.put("priorities", perStatement(Statement::priority));
            fields.put("representative", perGroup(stance -> statementIds.get(stance.statement())));
            fields.put("representativeDetail", perGroup(this::stance));
            fields.put("agreed", landscape.agreed().stream().map(this::overall).toList());
            fields.put("disagreed", landscape.disagreed().stream().map(this::overall).toList());
            fields.put("divisive", landscape.divisive().stream().map(this::id).toList());
            fields.put("uncertain", landscape.uncertain().stream().map(this::overall).toList());
            fields.put("votesByGroup", votesByGroup());
            fields.put("participantIds", participantIds);
            fields.put("positions", IntStream.range(0, participantIds.size())
                    .mapToObj(u -> new double[] {landscape.positions()[2 * u], landscape.positions()[2 * u + 1]}).toList());
            return fields;
        }

        private Object id(Statement statement) {
            return statementIds.get(statement.id());
        }

        private Map<String, Object> group(int at) {
            Group group = landscape.groups().get(at);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", groupIds.get(at));
            fields.put("size", group.size());
            fields.put("centre", new double[] {group.x(), group.y()});
            fields.put("members", Arrays.stream(landscape.members(at)).mapToObj(participantIds::get).toList());
            return fields;
        }

        private Map<String, Double> silhouette() {
            Map<String, Double> tried = new LinkedHashMap<>();
            for (int k = 2; k < landscape.silhouette().length; k++) {
                if (Double.isFinite(landscape.silhouette()[k])) {
                    tried.put(String.valueOf(k), landscape.silhouette()[k]);
                }
            }
            return tried;
        }

        private static Map<String, Object> detail(Stability measured) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("resamples", measured.resamples());
            fields.put("adjustedRandIndex", measured.mean());
            fields.put("low", measured.low());
            fields.put("high", measured.high());
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int k = 1; k < measured.shares().length; k++) {
                shares.put(String.valueOf(k), measured.shares()[k]);
            }
            fields.put("sharesOfNumberOfGroups", shares);
            fields.put("adjustedRandIndexOverSeeds", measured.seeds());
            fields.put("componentsRedrawn", measured.planeRedrawn());
            return fields;
        }

        private Map<String, Double> perStatement(Function<Statement, Double> value) {
            Map<String, Double> values = new LinkedHashMap<>();
            landscape.statements().forEach(statement -> values.put(log.statements().get(statement.id()), value.apply(statement)));
            return values;
        }

        private Map<String, List<Object>> perGroup(Function<Stance, Object> shown) {
            Map<String, List<Object>> lists = new LinkedHashMap<>();
            IntStream.range(0, groupIds.size()).forEach(at -> lists.put(String.valueOf(groupIds.get(at)),
                    landscape.groups().get(at).representative().stream().map(shown).toList()));
            return lists;
        }

        private Map<String, Object> stance(Stance stance) {
            boolean agree = stance.byAgreeing();
            Tally inside = stance.inside();
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("statement", statementIds.get(stance.statement()));
            fields.put("for", agree ? "agree" : "disagree");
            fields.put("votes", agree ? inside.agrees() : inside.disagrees());
            fields.put("seen", inside.seen());
            fields.put("share", agree ? inside.agreeShare() : inside.disagreeShare());
            fields.put("shareZ", agree ? inside.agreeZ() : inside.disagreeZ());
            fields.put("ratio", agree ? stance.agreeRatio() : stance.disagreeRatio());
            fields.put("ratioZ", agree ? stance.agreeRatioZ() : stance.disagreeRatioZ());
            return fields;
        }

        private Map<String, Object> overall(Statement statement) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("statement", id(statement));
            fields.putAll(counts(statement.all()));
            return fields;
        }

        private static Map<String, Object> counts(Tally tally) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("agrees", tally.agrees());
            fields.put("disagrees", tally.disagrees());
            fields.put("seen", tally.seen());
            return fields;
        }

        /** Per group and statement the counts and all that is derived from them. */
        private Map<String, List<Object>> votesByGroup() {
            Map<String, List<Object>> all = new LinkedHashMap<>();
            for (int at = 0; at < groupIds.size(); at++) {
                List<Object> rows = new ArrayList<>();
                for (Statement statement : landscape.statements()) {
                    Tally inside = statement.byGroup().get(at);
                    Stance stance = landscape.stance(statement, at);
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("statement", id(statement));
                    fields.putAll(counts(inside));
                    fields.put("agreeShare", inside.agreeShare());
                    fields.put("disagreeShare", inside.disagreeShare());
                    fields.put("agreeZ", inside.agreeZ());
                    fields.put("disagreeZ", inside.disagreeZ());
                    fields.put("agreeRatio", stance.agreeRatio());
                    fields.put("disagreeRatio", stance.disagreeRatio());
                    fields.put("agreeRatioZ", stance.agreeRatioZ());
                    fields.put("disagreeRatioZ", stance.disagreeRatioZ());
                    rows.add(fields);
                }
                all.put(String.valueOf(groupIds.get(at)), rows);
            }
            return all;
        }
    }
}
