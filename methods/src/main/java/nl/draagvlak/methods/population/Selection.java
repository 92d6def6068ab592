package nl.draagvlak.methods.population;

/** A rule that chooses a model for a table. Rules keep no state, so one serves several threads; the estimator is the caller's. */
public interface Selection {

    /** How it is called in results. */
    String name();

    /** The model chosen, fitted; its {@link Estimate#existence} is not 0 when the rule found none that exists. */
    Estimate select(CaptureTable table, Estimator estimator);

    /** The population under the model chosen, NaN when there is none; cheaper than {@link #select} where many tables are to be done. */
    default double population(CaptureTable table, Estimator estimator) {
        return select(table, estimator).population();
    }

    /** Always this model. */
    static Selection fixed(HierarchicalModel model) {
        return new Selection() {

            @Override
            public String name() {
                return model.toString();
            }

            @Override
            public Estimate select(CaptureTable table, Estimator estimator) {
                return estimator.fit(table, model);
            }
        };
    }
}
