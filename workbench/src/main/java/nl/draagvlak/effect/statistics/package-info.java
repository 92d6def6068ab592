/** Files of statistical offices, and how their columns are read. */
package nl.draagvlak.effect.statistics;
