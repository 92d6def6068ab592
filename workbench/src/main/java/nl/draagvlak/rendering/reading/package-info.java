/**
 * The careful reading of files that come in from outside: a package of parts that is judged before any of it is understood, XML without entities,
 * and the kinds of files made of them. The face is {@link nl.draagvlak.rendering.SheetReading} and {@link nl.draagvlak.rendering.DocumentReading}.
 */
package nl.draagvlak.rendering.reading;
