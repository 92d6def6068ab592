/** What a map of causes says as a whole: where it begins and where it feeds itself. Plain Java, usable on its own. */
package nl.draagvlak.methods.causality;
