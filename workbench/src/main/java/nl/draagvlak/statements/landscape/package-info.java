/** Where people agree and where they differ: the picture that follows from votes, drawn so that nobody can be pointed at. */
package nl.draagvlak.statements.landscape;
