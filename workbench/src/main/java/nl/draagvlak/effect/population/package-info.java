/** How many are there really: counts per combination of lists, and what defensible models make of them. */
package nl.draagvlak.effect.population;
