/**
 * Where people agree, from their votes on each other's statements: two principal components, opinion groups and how stable they are, what each group
 * holds, what unites all, what divides them, and which statement to ask next. Plain Java, usable on its own.
 */
package nl.draagvlak.methods.opinion;
