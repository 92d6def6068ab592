package nl.draagvlak.reasoning;

import java.util.List;

/** What a step adds to the thread. Every step gives one as a bean. */
public record Grammar(List<Kind> kinds, List<Rule> rules, List<Expectation> expectations) {}
