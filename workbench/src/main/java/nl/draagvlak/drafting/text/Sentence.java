package nl.draagvlak.drafting.text;

import java.util.UUID;

/**
 * A sentence where it stands.
 *
 * @param position its place in the section, counted from 0
 * @param line     the line of {@link RichText#lines()} in which it stands, counted from 0
 * @param text     its words, without marks and footnotes
 */
public record Sentence(UUID id, UUID paperId, String section, int position, int line, String text) {}
