/** Step 13. Indicators, published figures and estimates, the effect questions. */
package nl.draagvlak.effect;
