package nl.draagvlak.shell;

import java.util.Map;

/** What every answer tells a browser to guard against, on whichever path it was made. */
final class SafeHeaders {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'";
    static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
    static final String STRICT_TRANSPORT = "max-age=31536000 ; includeSubDomains";

    /** As Spring Security writes them, for answers that it does not see. */
    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("Content-Security-Policy", CONTENT_SECURITY_POLICY),
            Map.entry("Permissions-Policy", PERMISSIONS_POLICY),
            Map.entry("Referrer-Policy", "no-referrer"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("X-XSS-Protection", "0"),
            Map.entry("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"),
            Map.entry("Pragma", "no-cache"),
            Map.entry("Expires", "0"));

    private SafeHeaders() {}
}
