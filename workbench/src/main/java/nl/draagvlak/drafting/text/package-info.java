/** The text of a section: its closed model, its reading and writing as JSON, and the sentences in it, which keep their ids. */
package nl.draagvlak.drafting.text;
