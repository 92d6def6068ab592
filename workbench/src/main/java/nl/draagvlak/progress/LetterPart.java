package nl.draagvlak.progress;

import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.DocumentBuilder;

/** What a later room tells in the half-yearly letter, before its closing; a room gives one as a bean. */
public interface LetterPart {

    /** Writes under a heading of its own; nothing when there is nothing to tell. */
    void write(DocumentBuilder letter, Programme programme, Language language);
}
