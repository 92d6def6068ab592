package nl.draagvlak.causes;

import java.util.Collection;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/**
 * What brings a problem about, or another cause.
 *
 * @param support  who recognises it and who sees it otherwise; may be empty
 * @param evidence what it rests on besides quotes: research, figures; may be empty
 */
public record Cause(Element element, String support, String evidence) {

    public UUID id() {
        return element.id();
    }

    /**
     * What somebody writes of a cause.
     *
     * @param sources the quotes that it shows from
     */
    public record Draft(String text, String explanation, String support, String evidence, Collection<UUID> sources) {

        /** Without other evidence than the sources. */
        public Draft(String text, String explanation, String support, Collection<UUID> sources) {
            this(text, explanation, support, "", sources);
        }
    }
}
