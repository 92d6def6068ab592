/** Step 5. Problems and their causes, and the map that they form. */
package nl.draagvlak.causes;
