package nl.draagvlak.reasoning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that an element rests on and everything that rests on it.
 *
 * @param steps how many links away each element is: negative towards what was said, positive towards what it led to, 0 itself
 * @param cut   whether there is more than is given here
 */
public record ReasoningThread(Element centre, Map<UUID, Element> elements, Map<UUID, Integer> steps, List<Link> links, boolean cut) {}
