/** The policy theory: why an intervention would work, step by step. */
package nl.draagvlak.interventions.theory;
