/** What a map of causes says as a whole: where it begins, where it feeds itself, where acting works through and how shared it is. Plain Java, usable on its own. */
package nl.draagvlak.methods.causality;
