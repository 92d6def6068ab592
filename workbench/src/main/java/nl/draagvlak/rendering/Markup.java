package nl.draagvlak.rendering;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML or SVG that this package made and escaped; a template prints it as it is: {@code ${markup}}. */
public final class Markup implements Content {

    private final String markup;

    Markup(String markup) {
        this.markup = markup;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public String toString() {
        return markup;
    }
}
