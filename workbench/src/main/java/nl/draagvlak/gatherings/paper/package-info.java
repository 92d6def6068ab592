/** What a gathering needs on paper: the script of the evening, and sheets for when the line is gone. */
package nl.draagvlak.gatherings.paper;
