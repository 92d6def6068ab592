package nl.draagvlak.testing;

/** The sample in yet another database, for tests that change it. */
public class ChangedSampleDatabase extends SampleDatabase {

    public ChangedSampleDatabase() {
        super("voorbeeld_veranderd");
    }
}
