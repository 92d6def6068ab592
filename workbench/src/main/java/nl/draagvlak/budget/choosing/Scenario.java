package nl.draagvlak.budget.choosing;

import java.util.UUID;

/** A setting that somebody kept under a name. */
record Scenario(UUID id, int number, String title, Setting setting) {}
