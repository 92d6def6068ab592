/** What is otherwise in a version than in the version before it, and why: the change table. */
package nl.draagvlak.decisions.changes;
