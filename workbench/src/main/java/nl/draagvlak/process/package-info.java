/** Step 0. The opgave, the ambition, phases and steps with their intermediate products, gates and dates, the Beleidskompas. */
package nl.draagvlak.process;
