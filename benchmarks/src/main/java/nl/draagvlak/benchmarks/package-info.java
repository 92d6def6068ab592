/** Measures the workbench from outside, as a process of its own. */
package nl.draagvlak.benchmarks;
