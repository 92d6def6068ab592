package nl.draagvlak.effect.population;

import java.util.UUID;

/** Somebody asked for a calculation; it is in the database when this is heard after the commit. */
record CalculationAsked(UUID id) {}
