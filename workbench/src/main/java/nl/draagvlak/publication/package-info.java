/** Step 14. Frozen editions: what the public sees, as page and file. */
package nl.draagvlak.publication;
