package nl.draagvlak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Visitor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** The door of every route: shut, unless {@link Allowed} opens it for a role that the visitor has here. */
@Component
class Access implements HandlerInterceptor {

    private final Visits visits;

    Access(Visits visits) {
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        Optional<Visit> visit = visits.of(request, response);
        if (visit.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (handler instanceof HandlerMethod method && allows(method, visit.get())) {
            return true;
        }
        Visitor visitor = visit.get().visitor();
        boolean mayGoToSignIn = !visitor.signedIn() && request.getMethod().equals("GET") && handler instanceof HandlerMethod;
        if (mayGoToSignIn) {
            response.sendRedirect("/aanmelden?terug=" + java.net.URLEncoder.encode(request.getRequestURI(), java.nio.charset.StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return false;
    }

    private static boolean allows(HandlerMethod method, Visit visit) {
        Allowed allowed = allowed(method);
        if (allowed == null) {
            return false;
        }
        Set<Role> roles = visit.roles();
        Visitor visitor = visit.visitor();
        for (Role role : allowed.value()) {
            if (roles.contains(role)) {
                return true;
            }
            // Outside a programme a role in any programme counts.
            if (!inProgramme(method) && (visitor.roles().values().stream().anyMatch(set -> set.contains(role))
                    || role == Role.PARTICIPANT && visitor.participant().isPresent())) {
                return true;
            }
        }
        return false;
    }

    static Allowed allowed(HandlerMethod method) {
        Allowed own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private static boolean inProgramme(HandlerMethod method) {
        for (var parameter : method.getMethod().getDeclaringClass().getAnnotationsByType(org.springframework.web.bind.annotation.RequestMapping.class)) {
            for (String path : parameter.value()) {
                if (path.contains("{programme}")) {
                    return true;
                }
            }
        }
        return false;
    }
}
