/** The frame of every page: who visits, what is allowed, navigation, forms, errors, headers. */
package nl.draagvlak.shell;
