/** How many are there really: multiple systems estimation from the overlap of incomplete lists, with all defensible models side by side. */
package nl.draagvlak.methods.population;
