package nl.draagvlak.shell;

import nl.draagvlak.programme.Text;

/**
 * A step of the process on the line at the top of every page.
 *
 * @param done whether its product exists
 * @param here whether the programme stands at this step now
 */
public record Station(Text label, Text product, String path, boolean done, boolean here) {}
