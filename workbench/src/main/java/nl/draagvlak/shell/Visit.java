package nl.draagvlak.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Visitor;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.security.web.csrf.CsrfToken;

/** One request: who asks, in which programme, in which language, at what time. Every route takes it as a parameter. */
public final class Visit {

    static final String MESSAGE_COOKIE = "draagvlak_melding";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Visitor visitor;
    private final Programme programme;
    private final Language language;
    private final Instant now;
    private final List<Room> rooms;
    private final Stations stations;

    Visit(HttpServletRequest request, HttpServletResponse response, Visitor visitor, Programme programme, Language language,
          Clock clock, List<Room> rooms, Stations stations) {
        this.request = request;
        this.response = response;
        this.visitor = visitor;
        this.programme = programme;
        this.language = language;
        this.now = clock.instant();
        this.rooms = rooms;
        this.stations = stations;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The programme in the address. */
    public Programme programme() {
        if (programme == null) {
            throw new IllegalStateException("no programme in this address");
        }
        return programme;
    }

    public UUID programmeId() {
        return programme().id();
    }

    public Language language() {
        return language;
    }

    public Instant now() {
        return now;
    }

    /** The account of who is signed in. */
    public Account account() {
        return visitor.account().orElseThrow();
    }

    /** The participant who joined on this device. */
    public Participant participant() {
        return visitor.participant().orElseThrow();
    }

    /** Who acts now: the account, else the participant, else the workbench. */
    public Act act() {
        return new Act(visitor.account().map(Account::id).or(() -> visitor.participant().map(Participant::id)).orElse(Act.SYSTEM), now);
    }

    public Set<Role> roles() {
        return programme == null ? Set.of(Role.PUBLIC) : visitor.rolesIn(programme.id());
    }

    public boolean has(Role... any) {
        Set<Role> mine = roles();
        for (Role role : any) {
            if (mine.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** An address within the programme. */
    public String at(String path) {
        return programme().path() + path;
    }

    /** Where this request came in, such as {@code http://localhost:8080}. */
    String origin() {
        int port = request.getServerPort();
        boolean usual = port == 80 && request.getScheme().equals("http") || port == 443 && request.getScheme().equals("https");
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /** From where the visitor comes, as a key to count failed attempts by; never to be kept beside what somebody said. */
    public String whence() {
        return request.getRemoteAddr();
    }

    /** Something to tell once, on the page that comes next. */
    public void tell(String nl, String en) {
        String text = language.of(nl, en);
        Cookie cookie = new Cookie(MESSAGE_COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(60);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }

    /** Tells that something was saved, and when. */
    public void tellSaved() {
        String time = now.atZone(Frame.ZONE).format(java.time.format.DateTimeFormatter.ofPattern("HH:mm"));
        tell("Opgeslagen " + time, "Saved " + time);
    }

    /** The frame of a page with this title. */
    public Frame frame(String nl, String en) {
        return frame(language.of(nl, en));
    }

    public Frame frame(Text title) {
        return frame(title.in(language));
    }

    public Frame frame(String title) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Set<Role> roles = roles();
        List<Room> open = programme == null ? List.of() : rooms.stream()
                .filter(room -> room.roles().stream().anyMatch(roles::contains))
                .sorted(Comparator.comparingInt(Room::order)).toList();
        boolean inside = programme != null && roles.size() > 1;
        return new Frame(language, title, programme, roles,
                visitor.account().map(Account::name).orElse(""),
                request.getRequestURI(), open, inside ? stations.of(programme) : List.of(), message(),
                csrf == null ? "" : csrf.getParameterName(), csrf == null ? "" : csrf.getToken());
    }

    private String message() {
        if (request.getCookies() == null) {
            return "";
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(MESSAGE_COOKIE) && !cookie.getValue().isEmpty()) {
                Cookie gone = new Cookie(MESSAGE_COOKIE, "");
                gone.setPath("/");
                gone.setMaxAge(0);
                response.addCookie(gone);
                try {
                    return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return "";
                }
            }
        }
        return "";
    }
}
