/** Telling what came of a gathering to who wants to hear it, without knowing whether they said anything. */
package nl.draagvlak.gatherings.outcome;
