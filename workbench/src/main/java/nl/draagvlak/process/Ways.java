package nl.draagvlak.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which addresses of a programme lead to a page: the process names rooms of later steps and must not know those steps. */
@Component
class Ways {

    private static final String PROGRAMME = "/programmas/{programme}";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Set<String> known;

    Ways(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether there is a page at this path below the programme's address. */
    boolean leads(String path) {
        if (known == null) {
            known = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    .flatMap(info -> info.getPatternValues().stream()).filter(pattern -> pattern.startsWith(PROGRAMME))
                    .map(pattern -> pattern.substring(PROGRAMME.length())).collect(Collectors.toUnmodifiableSet());
        }
        return known.contains(path);
    }

    /** Where one works on a step: its room when that is there, else the step's own page. */
    String workPath(Step step) {
        return !step.room().isEmpty() && leads(step.room()) ? step.room() : step.path();
    }
}
