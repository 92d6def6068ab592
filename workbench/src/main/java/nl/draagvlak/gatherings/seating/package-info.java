/** Who sits at which table: mixed by perspective, changed between rounds. */
package nl.draagvlak.gatherings.seating;
