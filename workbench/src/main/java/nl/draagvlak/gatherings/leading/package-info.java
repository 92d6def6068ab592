/** Who leads a gathering now, and handing that over while it runs. */
package nl.draagvlak.gatherings.leading;
