/** Step 1. Organisations, persons, target groups, perspectives, bodies, involvement, and who is missing. */
package nl.draagvlak.stakeholders;
