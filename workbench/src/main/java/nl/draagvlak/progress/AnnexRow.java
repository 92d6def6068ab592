package nl.draagvlak.progress;

import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Line;
import nl.draagvlak.actions.Milestone;

/**
 * All that the annex says of one action.
 *
 * @param report the last word; null when there was none
 * @param next   the first milestone that is not reached; null for none
 */
record AnnexRow(Line line, ActionDetail action, Stand stand, Report report, Milestone next) {}
