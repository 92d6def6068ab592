package nl.draagvlak.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Writes pages. The templates were compiled with the application. */
@Component
public class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "nl.draagvlak");

    void write(Reply.Page page, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(page.template() + ".jte", page.parameters(), output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** A piece of a page as text, for what is pushed to pages that are open. */
    public String fragment(String template, java.util.Map<String, Object> parameters) {
        gg.jte.output.StringOutput output = new gg.jte.output.StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
