/** Step 9. Years, money and capacity, bridge projects, spending. */
package nl.draagvlak.budget;
