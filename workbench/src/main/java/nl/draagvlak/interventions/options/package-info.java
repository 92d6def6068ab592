/** The options: combinations of interventions, beside doing nothing more, compared and chosen. */
package nl.draagvlak.interventions.options;
