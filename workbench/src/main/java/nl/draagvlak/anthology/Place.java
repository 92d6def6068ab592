package nl.draagvlak.anthology;

import nl.draagvlak.disclosure.Use;
import nl.draagvlak.programme.Text;

/**
 * Where a quote stands or would stand, as its speaker sees it before answering.
 *
 * @param title   under which heading; empty for none
 * @param before  what stands just above it; empty for nothing
 * @param after   what stands just below it; empty for nothing
 * @param readers who reads it there
 */
public record Place(Use use, String title, String before, String after, Text readers) {}
