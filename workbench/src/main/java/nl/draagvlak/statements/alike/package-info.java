/** Sorting what was said in a gathering: alike statements go on as one, the others are gathered under themes. */
package nl.draagvlak.statements.alike;
