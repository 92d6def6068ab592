package nl.draagvlak.drafting;

import java.util.Map;
import nl.draagvlak.shell.Pages;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** Comparisons as a piece of a page. */
@Component
class Comparisons {

    private final Pages pages;

    Comparisons(Pages pages) {
        this.pages = pages;
    }

    String html(Visit visit, Comparison comparison, String before, String after) {
        return pages.fragment("drafting/beside", Map.of("f", visit.frame(""), "comparison", comparison, "before", before, "after", after));
    }
}
