package nl.draagvlak.causes;

import java.util.Collection;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/**
 * A problem, as the people at the table see it.
 *
 * @param since      since when it plays, in words
 * @param widerIssue the wider issue that it touches; may be empty
 * @param support    who recognises it; may be empty
 * @param dissent    who sees it otherwise, and how; may be empty
 * @param evidence   what it rests on besides quotes: research, figures; may be empty
 */
public record Problem(Element element, String since, String widerIssue, String support, String dissent, String evidence) {

    public UUID id() {
        return element.id();
    }

    /**
     * What somebody writes of a problem.
     *
     * @param sources the quotes and themes that it shows from
     */
    public record Draft(String text, String explanation, String since, String widerIssue, String support, String dissent, String evidence,
                        Collection<UUID> sources) {

        /** Without other evidence than the sources. */
        public Draft(String text, String explanation, String since, String widerIssue, String support, String dissent, Collection<UUID> sources) {
            this(text, explanation, since, widerIssue, support, dissent, "", sources);
        }
    }
}
