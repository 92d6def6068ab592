package nl.draagvlak.statements.voting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.Cookies;
import nl.draagvlak.shell.FastCall;
import nl.draagvlak.shell.FastRoute;
import org.springframework.stereotype.Component;

/**
 * A vote as the script of the voting page sends it: the fields of the form, and instead of the form's token a key that is made of the participant's
 * own secret. Another site can neither read that key nor send the header without being asked first, which nobody answers.
 */
@Component
class VoteRoute implements FastRoute {

    static final String PATH = "/bijeenkomsten/{code}/stemmen";
    static final String KEY_HEADER = "X-Draagvlak-Sleutel";

    /** What the key is for. */
    private static final String PURPOSE = "stemmen";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final int LONGEST = 400;

    /** What a request says. */
    private record Fields(UUID id, UUID statementId, Stance stance) {

        Ballot ballot(Rooms.Room room, byte[] session) {
            return new Ballot(room.programmeId(), room.gatheringId(), session, null, id, statementId, stance);
        }
    }

    private final BallotBox box;
    private final Rooms rooms;

    VoteRoute(BallotBox box, Rooms rooms) {
        this.box = box;
        this.rooms = rooms;
    }

    /** The key that the voting page of a participant carries. */
    static String key(String secret) {
        return Tokens.derived(secret, PURPOSE);
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Set<Role> allowed() {
        return Set.of(Role.PARTICIPANT);
    }

    @Override
    public boolean takes(FastCall call) {
        return call.header(KEY_HEADER).isPresent();
    }

    @Override
    public void answer(FastCall call) throws IOException {
        Optional<String> secret = call.cookie(Cookies.PARTICIPANT);
        if (secret.isEmpty() || isForged(call, secret.get())) {
            refuse(call, Verdict.NO_PARTICIPANT);
            return;
        }
        Optional<Fields> fields = call.body(LONGEST).flatMap(VoteRoute::read);
        if (fields.isEmpty()) {
            call.reply(422, JSON, "{\"fout\":\"Dit kon niet worden gelezen.\"}");
            return;
        }
        // A code that is not there is answered like one where one does not take part, so that this is no place to try codes.
        Optional<Rooms.Room> room = rooms.find(call.variable());
        Verdict verdict = room.isEmpty() ? Verdict.NO_PARTICIPANT : box.cast(fields.get().ballot(room.get(), Tokens.hash(secret.get()))).join();
        if (verdict.kept()) {
            call.reply(verdict.status(), JSON, "{\"opgeslagen\":\"" + fields.get().id() + "\",\"eerder\":" + (verdict == Verdict.COUNTED_BEFORE) + "}");
        } else {
            refuse(call, verdict);
        }
    }

    private static boolean isForged(FastCall call, String secret) {
        boolean foreign = call.header("Sec-Fetch-Site").filter(site -> !site.equals("same-origin")).isPresent();
        byte[] given = call.header(KEY_HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
        return foreign || !MessageDigest.isEqual(given, key(secret).getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(FastCall call, Verdict verdict) throws IOException {
        Language language = call.cookie(Cookies.LANGUAGE).map(Language::from).orElse(Language.NL);
        call.reply(verdict.status(), JSON, "{\"fout\":\"" + verdict.words().in(language) + "\"}");
    }

    /** Reads {@code id=…&uitspraak=…&stem=…}, in any order; none of the three needs an escape. */
    private static Optional<Fields> read(String body) {
        UUID id = null;
        UUID statement = null;
        Stance stance = null;
        try {
            for (String field : body.split("&")) {
                int is = field.indexOf('=');
                String value = field.substring(is + 1);
                switch (field.substring(0, Math.max(0, is))) {
                    case "id" -> id = UUID.fromString(value);
                    case "uitspraak" -> statement = UUID.fromString(value);
                    case "stem" -> stance = Stance.find(value).orElse(null);
                    default -> {
                        // A field of somebody's own.
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return id == null || statement == null || stance == null ? Optional.empty()
                : Optional.of(new Fields(id, statement, stance));
    }
}
