/** Tables as people send them: CSV with commas, semicolons or tabs. */
package nl.draagvlak.methods.csv;
