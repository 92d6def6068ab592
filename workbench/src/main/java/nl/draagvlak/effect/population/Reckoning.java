package nl.draagvlak.effect.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.draagvlak.effect.population.Outcome.Drawn;
import nl.draagvlak.effect.population.Outcome.Model;
import nl.draagvlak.effect.population.Outcome.Near;
import nl.draagvlak.effect.population.Outcome.Span;
import nl.draagvlak.effect.population.Outcome.Variant;
import nl.draagvlak.methods.population.BestOfAll;
import nl.draagvlak.methods.population.Bootstrap;
import nl.draagvlak.methods.population.CaptureFrequencies;
import nl.draagvlak.methods.population.CaptureTable;
import nl.draagvlak.methods.population.Estimate;
import nl.draagvlak.methods.population.Estimator;
import nl.draagvlak.methods.population.Guards;
import nl.draagvlak.methods.population.HierarchicalModel;
import nl.draagvlak.methods.population.ModelSearch;
import nl.draagvlak.methods.population.Profile;
import nl.draagvlak.methods.population.Robustness;
import nl.draagvlak.methods.population.Selection;
import nl.draagvlak.methods.population.Stepwise;

/** From counts and wishes to what came out. Knows nothing of databases or pages. */
final class Reckoning {

    private static final int SHOWN = 6;

    private Reckoning() {}

    /**
     * @param done counts the draws that are done, for whoever wants to see how far it is
     * @throws IllegalArgumentException when there are too many models to try
     */
    static Outcome of(CaptureTable table, Wishes wishes, AtomicLong done, String version) {
        int order = table.lists() < 3 ? 0 : wishes.pairsOnly() ? Math.min(2, table.lists() - 1) : 0;
        // More than six lists have too many models even of pairs: then the search looks around instead of everywhere.
        ModelSearch search = ModelSearch.of(table, table.lists() > 6 ? 0 : order);
        Estimator estimator = new Estimator(table.lists());
        Estimate stepwise = Stepwise.USUAL.select(table, estimator);
        Selection rule = counting(switch (wishes.rule()) {
            case BIC -> BestOfAll.of(BestOfAll.Criterion.BIC, search);
            case AIC -> BestOfAll.of(BestOfAll.Criterion.AIC, search);
            case STEPWISE -> Stepwise.USUAL;
        }, done);
        Estimate selected = rule.select(table, estimator);
        Guards guards = Guards.of(search, List.of(selected));
        CaptureFrequencies frequencies = new CaptureFrequencies(table.frequencies());
        Robustness robustness = Robustness.of(table, table.lists() > 6 ? 0 : order);
        Double ratio = finite(guards.ratio());
        return new Outcome(table.observed(), search.estimates().size(), (int) search.estimates().stream().filter(Estimate::exists).count(),
                models(table, search, stepwise, estimator), near(search.within(2)), near(search.within(6)),
                selected.exists() ? drawn(Bootstrap.run(table, rule, wishes.draws(), wishes.seed()), wishes) : null,
                chao(frequencies), finite(frequencies.chaoCorrected()), variants(robustness.leaveOut()), variants(robustness.merge()), variants(robustness.among()),
                guards.reasons().stream().map(Enum::name).toList(), guards.overlappingPairs(), ratio, version);
    }

    /** The rule, telling how often it was asked to choose. */
    private static Selection counting(Selection rule, AtomicLong done) {
        return new Selection() {

            @Override
            public String name() {
                return rule.name();
            }

            @Override
            public Estimate select(CaptureTable table, Estimator estimator) {
                return rule.select(table, estimator);
            }

            @Override
            public double population(CaptureTable table, Estimator estimator) {
                double population = rule.population(table, estimator);
                done.incrementAndGet();
                return population;
            }
        };
    }

    private static List<Model> models(CaptureTable table, ModelSearch search, Estimate stepwise, Estimator estimator) {
        Map<String, Estimate> shown = new LinkedHashMap<>();
        Map<String, List<String>> chosenBy = new LinkedHashMap<>();
        choose(shown, chosenBy, "independence", Optional.of(estimator.fit(table, HierarchicalModel.independence(table.lists()))));
        choose(shown, chosenBy, "bic", search.bestByBic());
        choose(shown, chosenBy, "aic", search.bestByAic());
        choose(shown, chosenBy, "stepwise", Optional.of(stepwise));
        search.estimates().stream().filter(Estimate::exists).limit(SHOWN).forEach(estimate -> shown.putIfAbsent(estimate.model().toString(), estimate));
        List<Estimate> all = shown.values().stream().sorted(Comparator.comparing(Estimate::exists).reversed().thenComparingDouble(Estimate::bic)).toList();
        List<Profile> profiles = ModelSearch.profiles(table, all);
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Estimate each = all.get(i);
            Profile profile = profiles.get(i);
            models.add(new Model(each.model().toString(), chosenBy.getOrDefault(each.model().toString(), List.of()), finite(each.population()),
                    profile == null ? null : finite(profile.interval().low()), profile == null ? null : finite(profile.interval().high()), finite(each.deviance()),
                    each.degreesOfFreedom(), finite(each.aic()), finite(each.bic())));
        }
        return models;
    }

    private static void choose(Map<String, Estimate> shown, Map<String, List<String>> chosenBy, String rule, Optional<Estimate> chosen) {
        chosen.ifPresent(estimate -> {
            shown.putIfAbsent(estimate.model().toString(), estimate);
            chosenBy.computeIfAbsent(estimate.model().toString(), k -> new ArrayList<>()).add(rule);
        });
    }

    private static Drawn drawn(Bootstrap bootstrap, Wishes wishes) {
        var low = bootstrap.noise(0.025);
        var high = bootstrap.noise(0.975);
        return new Drawn(wishes.rule().name().toLowerCase(), wishes.draws(), bootstrap.failed(), wishes.seed(), finite(bootstrap.estimate()),
                finite(bootstrap.limit(0.025)),
                finite(bootstrap.limit(0.975)), finite(low.low()), finite(low.high()), finite(high.low()), finite(high.high()));
    }

    private static Span chao(CaptureFrequencies frequencies) {
        CaptureFrequencies.Result result = frequencies.chao();
        return finite(result.interval().low()) == null ? null : new Span(finite(result.population()), finite(result.interval().low()), finite(result.interval()
                .high()));
    }

    private static Near near(ModelSearch.Near near) {
        return new Near(near.count(), finite(near.range().low()), finite(near.range().high()));
    }

    private static List<Variant> variants(List<Robustness.Variant> variants) {
        return variants.stream().map(variant -> new Variant(variant.name(), variant.known() < 0 ? null : variant.known(),
                variant.best().map(estimate -> finite(estimate.population())).orElse(null))).toList();
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
