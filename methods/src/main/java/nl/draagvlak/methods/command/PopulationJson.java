package nl.draagvlak.methods.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.draagvlak.methods.population.Bootstrap;
import nl.draagvlak.methods.population.CaptureFrequencies;
import nl.draagvlak.methods.population.CaptureTable;
import nl.draagvlak.methods.population.Estimate;
import nl.draagvlak.methods.population.GraphAveraging;
import nl.draagvlak.methods.population.Guards;
import nl.draagvlak.methods.population.Interval;
import nl.draagvlak.methods.population.ModelSearch;
import nl.draagvlak.methods.population.Profile;
import nl.draagvlak.methods.population.Robustness;
import nl.draagvlak.methods.population.Selection;
import nl.draagvlak.methods.population.StandardModels;
import nl.draagvlak.methods.population.Strata;
import nl.draagvlak.methods.population.StratifiedSearch;
import nl.draagvlak.methods.population.TwoLists;

/** The parts of an answer about a population, as maps for JSON. What is infinite or not a number is null. */
final class PopulationJson {

    private static final double TWO_SIDED = 1.959963984540054;

    private PopulationJson() {}

    static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static Map<String, Object> interval(Interval interval) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("low", finite(interval.low()));
        map.put("high", finite(interval.high()));
        return map;
    }

    static Map<String, Object> estimate(CaptureTable table, Estimate estimate) {
        return estimate(estimate, ModelSearch.profiles(table, List.of(estimate)).getFirst());
    }

    /** @param profile null when the model does not exist */
    static Map<String, Object> estimate(Estimate estimate, Profile profile) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("model", estimate.model().toString());
        map.put("exists", estimate.exists());
        map.put("code", estimate.existence());
        map.put("N", finite(estimate.population()));
        map.put("hidden", finite(estimate.hidden()));
        map.put("se", finite(estimate.populationError()));
        map.put("deviance", finite(estimate.deviance()));
        map.put("df", estimate.degreesOfFreedom());
        map.put("parameters", estimate.parameters());
        map.put("logLikelihood", finite(estimate.logLikelihood()));
        map.put("aic", finite(estimate.aic()));
        map.put("bic", finite(estimate.bic()));
        Map<String, Object> likelihood = null;
        if (profile != null) {
            likelihood = interval(profile.interval());
            likelihood.put("N", finite(profile.population()));
        }
        map.put("profile", likelihood);
        map.put("delta", profile == null ? null : interval(estimate.delta(TWO_SIDED)));
        return map;
    }

    static Map<String, Object> near(ModelSearch.Near near) {
        Map<String, Object> map = new LinkedHashMap<>(Map.of("count", near.count()));
        map.putAll(interval(near.range()));
        return map;
    }

    static Map<String, Object> guards(Guards guards) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("headline", guards.headline());
        map.put("reasons", guards.reasons().stream()
                .map(reason -> reason(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.text())).toList());
        map.put("overlappingPairs", guards.overlappingPairs());
        map.put("ratio", finite(guards.ratio()));
        return map;
    }

    static Map<String, Object> reason(String code, String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.put("text", text);
        return map;
    }

    static Map<String, Object> result(CaptureFrequencies.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("N", finite(result.population()));
        map.put("se", finite(result.error()));
        map.putAll(interval(result.interval()));
        return map;
    }

    static List<Map<String, Object>> pairs(CaptureTable table) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int i = 0; i < table.lists(); i++) {
            for (int j = i + 1; j < table.lists(); j++) {
                TwoLists two = TwoLists.of(table, i, j);
                Map<String, Object> pair = new LinkedHashMap<>();
                pair.put("lists", List.of(table.names().get(i), table.names().get(j)));
                pair.put("first", two.first());
                pair.put("second", two.second());
                pair.put("both", two.both());
                pair.put("lincolnPetersen", finite(two.lincolnPetersen()));
                pair.put("chapman", finite(two.chapman()));
                pair.put("chapmanSe", finite(two.chapmanError()));
                pairs.add(pair);
            }
        }
        return pairs;
    }

    static Map<String, Object> standard(CaptureTable table) {
        Map<String, Object> models = new LinkedHashMap<>();
        StandardModels.of(table).forEach((name, model) -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("N", finite(model.population()));
            map.put("se", finite(model.error()));
            map.put("deviance", finite(model.deviance()));
            map.put("df", model.degreesOfFreedom());
            map.put("aic", finite(model.aic()));
            map.put("bic", finite(model.bic()));
            models.put(name, map);
        });
        return models;
    }

    static Map<String, Object> averaging(GraphAveraging averaging) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("graphs", averaging.graphs());
        map.put("mean", averaging.mean());
        map.put("mode", averaging.mode());
        map.put("median", averaging.quantile(0.5));
        map.put("low", averaging.quantile(0.025));
        map.put("high", averaging.quantile(0.975));
        return map;
    }

    static Map<String, Object> robustness(CaptureTable table, int order) {
        Robustness robustness = Robustness.of(table, order);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("leaveOut", variants(robustness.leaveOut()));
        map.put("merge", variants(robustness.merge()));
        map.put("among", variants(robustness.among()));
        return map;
    }

    private static List<Map<String, Object>> variants(List<Robustness.Variant> variants) {
        return variants.stream().map(variant -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("lists", variant.name());
            if (variant.known() >= 0) {
                map.put("known", variant.known());
            }
            map.put("model", variant.best().map(estimate -> estimate.model().toString()).orElse(null));
            map.put("N", variant.best().map(estimate -> finite(estimate.population())).orElse(null));
            return map;
        }).toList();
    }

    static Map<String, Object> strata(Strata strata, int draws, long seed) {
        StratifiedSearch search = new StratifiedSearch(strata);
        List<StratifiedSearch.Step> path = search.path();
        StratifiedSearch.Step best = StratifiedSearch.best(path);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("path", path.stream().map(step -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("added", step.added());
            one.put("N", finite(step.population()));
            one.put("deviance", finite(step.deviance()));
            one.put("df", step.degreesOfFreedom());
            one.put("aic", finite(step.aic()));
            one.put("bic", finite(step.bic()));
            return one;
        }).toList());
        map.put("best", path.indexOf(best) + 1);
        map.put("N", finite(best.population()));
        Map<String, Object> by = new LinkedHashMap<>();
        for (int trait = 0; trait < strata.traits().size(); trait++) {
            by.put(strata.traits().get(trait).name(), search.by(trait, best));
        }
        map.put("by", by);
        if (draws > 0) {
            double[] populations = search.draws(best, draws, seed);
            map.put("bootstrap", interval(new Interval(Bootstrap.quantile(populations, 0.025), Bootstrap.quantile(populations, 0.975))));
        }
        return map;
    }

    static Map<String, Object> bootstrap(Bootstrap bootstrap, Selection rule, long seed, double[] probabilities) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", rule.name());
        map.put("B", bootstrap.replicates().length + bootstrap.failed());
        map.put("seed", seed);
        map.put("failed", bootstrap.failed());
        map.put("N", finite(bootstrap.estimate()));
        map.put("shareBelow", finite(bootstrap.shareBelow()));
        map.put("z0", finite(bootstrap.bias()));
        map.put("a", finite(bootstrap.acceleration()));
        map.put("low", finite(bootstrap.limit(0.025)));
        map.put("high", finite(bootstrap.limit(0.975)));
        Map<String, Object> corrected = new LinkedHashMap<>();
        Map<String, Object> percentile = new LinkedHashMap<>();
        Map<String, Object> noise = new LinkedHashMap<>();
        for (double probability : probabilities) {
            String name = String.valueOf(probability);
            corrected.put(name, finite(bootstrap.limit(probability)));
            percentile.put(name, finite(bootstrap.quantile(probability)));
            noise.put(name, interval(bootstrap.noise(probability)));
        }
        map.put("bca", corrected);
        map.put("percentile", percentile);
        map.put("monteCarlo", noise);
        return map;
    }
}
