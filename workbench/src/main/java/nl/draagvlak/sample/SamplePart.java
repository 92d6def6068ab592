package nl.draagvlak.sample;

/** Loads what one module has of the sample, through the same use cases as a user's input. */
interface SamplePart {

    /** The number of the module, as of its migrations: process 10, stakeholders 11, and so on. */
    int order();

    void load(Sample sample);
}
