/** Who did what when: append-only, chained by hashes, and without any text that the law may ask to erase. */
package nl.draagvlak.journal;
