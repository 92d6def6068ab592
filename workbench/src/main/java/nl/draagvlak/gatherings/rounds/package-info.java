/** Planning the rounds of a gathering and leading them. */
package nl.draagvlak.gatherings.rounds;
