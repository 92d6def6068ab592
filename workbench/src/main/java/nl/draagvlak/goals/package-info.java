/** Step 7. The ambition level, strategic and operational goals, the vision. */
package nl.draagvlak.goals;
