package nl.draagvlak.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The few cookies: who is signed in, who takes part, the language. */
public final class Cookies {

    /** The session of an account. */
    public static final String ACCOUNT = "draagvlak_sessie";
    /** The session of a participant. */
    public static final String PARTICIPANT = "draagvlak_deelname";
    public static final String LANGUAGE = "draagvlak_taal";

    private Cookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && !cookie.getValue().isBlank()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Sets a cookie that scripts cannot read; a zero duration removes it. */
    public static void write(HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
