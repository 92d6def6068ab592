/** The bare programme: its name, language and its own lists. Knows no step and no person. */
package nl.draagvlak.programme;
