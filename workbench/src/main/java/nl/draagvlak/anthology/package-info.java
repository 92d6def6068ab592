/** Step 4. Chosen quotes with consent, themes, coverage: the bloemlezing. */
package nl.draagvlak.anthology;
