package nl.draagvlak.reasoning;

import java.util.Set;
import nl.draagvlak.programme.Text;

/**
 * What every element of a kind should have; what lacks it is a gap.
 *
 * @param towards whether the element itself should point to something earlier (true) or something later should point to it (false)
 * @param others  the kinds at the other end that count
 */
public record Expectation(String key, Kind kind, boolean towards, Set<String> others, Text gap, Text remedy) {}
