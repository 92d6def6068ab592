/** Statements that wait until somebody looked: the queue of a gathering, and what can be done with one of them. */
package nl.draagvlak.statements.moderation;
