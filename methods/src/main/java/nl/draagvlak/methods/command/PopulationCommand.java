package nl.draagvlak.methods.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.draagvlak.methods.population.BestOfAll;
import nl.draagvlak.methods.population.Bootstrap;
import nl.draagvlak.methods.population.CaptureFile;
import nl.draagvlak.methods.population.CaptureFrequencies;
import nl.draagvlak.methods.population.CaptureTable;
import nl.draagvlak.methods.population.Estimate;
import nl.draagvlak.methods.population.Estimator;
import nl.draagvlak.methods.population.GraphAveraging;
import nl.draagvlak.methods.population.Guards;
import nl.draagvlak.methods.population.HierarchicalModel;
import nl.draagvlak.methods.population.ModelSearch;
import nl.draagvlak.methods.population.Profile;
import nl.draagvlak.methods.population.Selection;
import nl.draagvlak.methods.population.Stepwise;
import nl.draagvlak.methods.population.Strata;

/** {@code bin/methods population}: how many there are, from the overlap of lists. */
final class PopulationCommand implements Methods.Command {

    private static final double[] PROBABILITIES = {0.025, 0.05, 0.1, 0.5, 0.9, 0.95, 0.975};

    @Override
    public String usage() {
        return """
                bin/methods population COUNTS.csv [--model "[12,3]"]… [--select aic|bic|stepwise] [--max-order K] [--bootstrap B --seed S]
                    [--covariates X,…] [--year Y] [--lists A,B,…] [--leave-out A]… [--merge A+B]… [--averaging [--most-unseen M]] [--robustness] [--json OUT]
                    how many there are, from counts per combination of lists""";
    }

    @Override
    public void run(Arguments arguments, PrintStream out) throws IOException {
        List<String> named = arguments.all("--model");
        Optional<String> select = Optional.of(arguments.choice("--select", "", List.of("", "aic", "bic", "stepwise"))).filter(rule -> !rule.isEmpty());
        int order = arguments.number("--max-order", 0, 1);
        int draws = arguments.number("--bootstrap", 0, 1);
        long seed = arguments.number("--seed", 1, 0);
        List<String> lists = arguments.option("--lists").map(text -> List.of(text.split(","))).orElse(List.of());
        List<String> leaveOut = arguments.all("--leave-out");
        List<String> merge = arguments.all("--merge");
        int mostUnseen = arguments.number("--most-unseen", 0, 1);
        boolean averaging = arguments.flag("--averaging");
        boolean robustness = arguments.flag("--robustness");
        List<String> categories = arguments.option("--covariates").map(text -> List.of(text.split(","))).orElse(List.of());
        String year = arguments.option("--year").orElse("");
        Optional<String> json = arguments.option("--json");
        CaptureFile file = CaptureFile.read(Files.readString(Path.of(arguments.only("file of counts"))), lists);
        Map<String, Object> result;
        if (file.singleList()) {
            if (!named.isEmpty() || select.isPresent() || draws > 0) {
                throw new IllegalArgumentException("the file tells how often people were seen, so there are no lists to model");
            }
            result = single(new CaptureFrequencies(file.frequencies()));
        } else {
            CaptureTable table = handled(file.table(), leaveOut, merge);
            result = new LinkedHashMap<>();
            result.put("n", table.observed());
            result.put("lists", table.names());
            result.put("ignored", file.others().stream().map(file.header()::get).toList());
            estimates(result, table, named, select, order, draws, seed);
            if (!categories.isEmpty() || !year.isEmpty()) {
                if (!leaveOut.isEmpty() || !merge.isEmpty()) {
                    throw new IllegalArgumentException("--covariates and --year go with the lists as they are: leave out or merge them in the file");
                }
                result.put("covariates", PopulationJson.strata(Strata.of(file, categories, year), draws, seed));
            }
            result.put("chao", chao(new CaptureFrequencies(table.frequencies()), table.lists()));
            result.put("twoLists", PopulationJson.pairs(table));
            result.put("heterogeneity", PopulationJson.standard(table));
            if (averaging) {
                result.put("averaging", PopulationJson.averaging(GraphAveraging.of(table, mostUnseen)));
            }
            if (robustness) {
                result.put("robustness", PopulationJson.robustness(table, order));
            }
        }
        Json.write(result, json, out);
    }

    private static CaptureTable handled(CaptureTable table, List<String> leaveOut, List<String> merge) {
        CaptureTable handled = table;
        for (String list : leaveOut) {
            handled = handled.without(handled.indexOf(list));
        }
        for (String pair : merge) {
            int plus = pair.lastIndexOf('+');
            if (plus < 1) {
                throw new IllegalArgumentException("--merge takes two lists, A+B, not " + pair);
            }
            handled = handled.merged(handled.indexOf(pair.substring(0, plus)), handled.indexOf(pair.substring(plus + 1)));
        }
        return handled;
    }

    private static void estimates(Map<String, Object> result, CaptureTable table, List<String> named, Optional<String> select, int order, int draws, long seed) {
        int lists = table.lists();
        ModelSearch search = ModelSearch.of(table, order);
        Estimator estimator = new Estimator(lists);
        List<Estimate> asked = new ArrayList<>();
        for (String notation : named) {
            asked.add(estimator.fit(table, HierarchicalModel.parse(notation, lists)));
        }
        List<Estimate> shown = asked.isEmpty() ? search.estimates() : List.copyOf(asked);
        List<Profile> profiles = ModelSearch.profiles(table, shown);
        List<Object> models = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            models.add(PopulationJson.estimate(shown.get(i), profiles.get(i)));
        }
        result.put("models", models);
        result.put("searched", search.estimates().size());
        result.put("existing", search.estimates().stream().filter(Estimate::exists).count());
        Map<String, Object> best = new LinkedHashMap<>();
        best.put("aic", search.bestByAic().map(estimate -> PopulationJson.estimate(table, estimate)).orElse(null));
        best.put("bic", search.bestByBic().map(estimate -> PopulationJson.estimate(table, estimate)).orElse(null));
        result.put("best", best);
        Map<String, Object> within = new LinkedHashMap<>();
        within.put("2", PopulationJson.near(search.within(2)));
        within.put("6", PopulationJson.near(search.within(6)));
        result.put("within", within);
        result.put("independence", PopulationJson.estimate(table, estimator.fit(table, HierarchicalModel.independence(lists))));
        if (select.isPresent() || draws > 0) {
            Selection rule = rule(select, asked, search);
            Estimate selected = rule.select(table, estimator);
            asked.add(selected);
            Map<String, Object> chosen = new LinkedHashMap<>(Map.of("rule", rule.name()));
            chosen.putAll(PopulationJson.estimate(table, selected));
            result.put("selected", chosen);
            if (draws > 0) {
                result.put("bootstrap",
                        selected.exists() ? PopulationJson.bootstrap(Bootstrap.run(table, rule, draws, seed), rule, seed, PROBABILITIES) : null);
            }
        }
        result.put("guards", PopulationJson.guards(Guards.of(search, asked)));
    }

    /** The rule asked for; without one, the single model named, and else the best BIC. */
    private static Selection rule(Optional<String> select, List<Estimate> asked, ModelSearch search) {
        if (select.isEmpty() && asked.size() == 1) {
            return Selection.fixed(asked.getFirst().model());
        }
        return switch (select.orElse("bic")) {
            case "stepwise" -> Stepwise.USUAL;
            case "aic" -> BestOfAll.of(BestOfAll.Criterion.AIC, search);
            default -> BestOfAll.of(BestOfAll.Criterion.BIC, search);
        };
    }

    private static Map<String, Object> single(CaptureFrequencies frequencies) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("n", frequencies.observed());
        result.put("frequencies", Arrays.stream(frequencies.frequencies()).skip(1).boxed().toList());
        result.put("models", List.of());
        result.put("chao", chao(frequencies, 0));
        result.put("zelterman", PopulationJson.finite(frequencies.zelterman()));
        result.put("truncatedPoisson", PopulationJson.result(frequencies.truncatedPoisson()));
        Map<String, Object> guards = new LinkedHashMap<>();
        guards.put("headline", false);
        guards.put("reasons", List.of(PopulationJson.reason("single-list", "one list alone gives a lower bound at best")));
        result.put("guards", guards);
        return result;
    }

    private static Map<String, Object> chao(CaptureFrequencies frequencies, int lists) {
        Map<String, Object> chao = new LinkedHashMap<>(PopulationJson.result(frequencies.chao()));
        chao.put("corrected", PopulationJson.finite(frequencies.chaoCorrected()));
        if (lists > 0) {
            chao.put("ofSoManyLists", PopulationJson.finite(frequencies.chao(lists)));
        }
        return chao;
    }
}
