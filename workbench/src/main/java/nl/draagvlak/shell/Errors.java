package nl.draagvlak.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.draagvlak.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What a visitor sees when something is not there, not allowed or wrong: what happened, what was kept, what to do. */
@Controller
class Errors implements ErrorController {

    private final Visits visits;
    private final Pages pages;

    Errors(Visits visits, Pages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @RequestMapping("/error")
    @Allowed(Role.PUBLIC)
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        request.removeAttribute(org.springframework.web.servlet.HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Visit visit = visits.of(request, response).orElseThrow();
        Frame frame = switch (status) {
            case 403 -> visit.frame("Geen toegang", "No access");
            case 404 -> visit.frame("Deze pagina is er niet", "This page is not here");
            case 413 -> visit.frame("Dit bestand is te groot", "This file is too large");
            case 400, 405, 415 -> visit.frame("Dit kon niet worden gelezen", "This could not be read");
            default -> visit.frame("Er ging iets mis", "Something went wrong");
        };
        pages.write(new Reply.Page("shell/error", java.util.Map.of("f", frame, "status", status), status), response);
    }

    /** A record that is not there is a page that is not there; a file too large is said to be so. */
    @ControllerAdvice
    static class Translation {

        private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

        @ExceptionHandler(NotHere.class)
        void notHere(HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }

        @ExceptionHandler(NotAllowed.class)
        void notAllowed(HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }

        @ExceptionHandler(MaxUploadSizeExceededException.class)
        void tooLarge(HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }

        /** A form with a file of which the parts are not as they should be. */
        @ExceptionHandler(org.springframework.web.multipart.MultipartException.class)
        void brokenForm(HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }

        @ExceptionHandler(org.springframework.web.method.annotation.MethodArgumentTypeMismatchException.class)
        void unreadable(HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }

        @ExceptionHandler(org.springframework.dao.DataAccessException.class)
        void database(Exception failure, HttpServletResponse response) throws IOException {
            LOG.error("the database refused", failure);
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }
}
