package nl.draagvlak.methods.population;

/** From a lower to an upper limit; the upper one may be infinite. */
public record Interval(double low, double high) {}
