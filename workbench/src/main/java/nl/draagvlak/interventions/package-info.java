/** Step 6. Where to act, what is expected of it, what others already do. */
package nl.draagvlak.interventions;
