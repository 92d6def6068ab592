package nl.draagvlak.effect.population;

import java.util.List;

/**
 * What came of a calculation. Numbers of people are as reckoned, not rounded; what is infinite or does not exist is null.
 *
 * @param seen     people on at least one list
 * @param searched models tried
 * @param existing models that have an estimate at all
 * @param models   independence, the choice of every rule, and the best by BIC, by rising BIC; a model that several rules choose stands once
 * @param near     the models within 2 of the best BIC
 * @param wide     those within 6
 * @param drawn    what chance could have made of it, the choice of the model included; null when the chosen model has no estimate
 * @param chao     a number that there are at the least, however people differ; null when nobody is on two lists
 * @param leaveOut the best estimate without one list
 * @param merge    with two lists as one
 * @param among    within one list of known size, as the others see it
 * @param refused  why there is no headline; the names of reasons, none when there may be one
 * @param ratio    how far the near models lie apart; null when there are none
 * @param version  of the workbench that reckoned
 */
public record Outcome(long seen, int searched, int existing, List<Model> models, Near near, Near wide, Drawn drawn, Span chao, Double chaoCorrected,
                      List<Variant> leaveOut, List<Variant> merge, List<Variant> among, List<String> refused, int overlappingPairs, Double ratio, String version) {

    /** One model; {@code chosenBy} has "independence", "bic", "aic" and "stepwise" as far as they apply. */
    public record Model(String notation, List<String> chosenBy, Double number, Double low, Double high, Double deviance, int df, Double aic, Double bic) {}

    /** A number with its range of 95 per cent. */
    public record Span(Double number, Double low, Double high) {}

    /** So many models, and the lowest and highest estimate of them. */
    public record Near(int count, Double low, Double high) {}

    /**
     * The interval of the draws.
     *
     * @param failed   draws without any estimate
     * @param lowFrom  the limits would lie between these with other draws, in 95 of 100 cases
     */
    public record Drawn(String rule, int draws, int failed, long seed, Double number, Double low, Double high, Double lowFrom, Double lowTo, Double highFrom,
            Double highTo) {}

    /**
     * The estimate when lists are handled otherwise.
     *
     * @param known  what should come out, where that is known; else null
     * @param number null when nothing can be estimated then
     */
    public record Variant(String lists, Long known, Double number) {}

    /** Whether these lists can carry an estimate. */
    public boolean headline() {
        return refused.isEmpty() && drawn != null && drawn.low() != null && drawn.high() != null;
    }

    /** The lowest that is defensible: of the draws and of the models that fit about equally well. */
    public double low() {
        return Math.min(drawn.low(), near.low());
    }

    /** The highest that is defensible. */
    public double high() {
        return Math.max(drawn.high(), near.high());
    }
}
