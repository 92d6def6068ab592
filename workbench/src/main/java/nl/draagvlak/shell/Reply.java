package nl.draagvlak.shell;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a route answers: a page, the same page with what is wrong in it, or the way to another page. */
public sealed interface Reply {

    /** A page: the template's path under {@code src/main/jte}, and its parameters by name. */
    record Page(String template, Map<String, Object> parameters, int status) implements Reply {

        public Page with(String name, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(parameters);
            more.put(name, value);
            return new Page(template, more, status);
        }
    }

    record Redirect(String location) implements Reply {}

    static Page page(String template, Frame frame) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("f", frame);
        return new Page(template, parameters, 200);
    }

    /** The page once more, with what was typed and what is wrong with it. Nothing of the request is saved. */
    static Page invalid(Page page) {
        return new Page(page.template(), page.parameters(), 422);
    }

    static Redirect redirect(String location) {
        return new Redirect(location);
    }
}
