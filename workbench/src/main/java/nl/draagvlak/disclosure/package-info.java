/**
 * What may leave the house: consent, small cells, sources. Only here {@link nl.draagvlak.disclosure.Publishable} values are made, and
 * whatever leaves (page without sign-in, file, feed) is put together from those alone: the compiler guards it, not discipline.
 */
package nl.draagvlak.disclosure;
