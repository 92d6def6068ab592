package nl.draagvlak.drafting;

import java.time.Instant;
import java.util.UUID;
import nl.draagvlak.drafting.text.RichText;

/**
 * The text of a section in one of its versions.
 *
 * @param version  its number within the section, from 1
 * @param revision counts the savings of the section; a saving that rests on an older revision is refused
 * @param reason   why it was written; may be empty
 */
public record SectionText(UUID paperId, String section, int version, int revision, RichText text, String reason, Instant writtenAt, UUID writtenBy) {}
