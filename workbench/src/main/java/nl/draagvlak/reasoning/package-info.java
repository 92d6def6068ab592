/**
 * The thread: elements (a row for each thing that the method yields) and typed links from what came later to what it rests on.
 * The steps declare their kinds and relations; this module collects that grammar without knowing a step.
 */
package nl.draagvlak.reasoning;
