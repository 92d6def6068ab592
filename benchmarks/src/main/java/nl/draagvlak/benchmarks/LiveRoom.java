package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.people.Tokens;

/** An open gathering with statements and people who take part, made through the screens as a facilitator and participants would. */
final class LiveRoom {

    static final int STATEMENTS = 60;

    private static final String COOKIE = "draagvlak_deelname";
    private static final int AT_ONCE = 12;
    private static final String PROGRAMME = "/programmas/voorbeeld";

    /** Who takes part on one phone: the secret of the cookie, and the key that the voting page carries. */
    record Guest(String secret, String key) {}

    private final String address;
    private final String code;
    private final List<UUID> statements = new ArrayList<>();

    private LiveRoom(String address, String code) {
        this.address = address;
        this.code = code;
    }

    /** Signs in as a facilitator of the sample, prepares a gathering and opens it with its voting; five people say something first. */
    static LiveRoom open(String address, String email, String password) throws IOException, InterruptedException {
        Phone leader = new Phone(address);
        leader.get("/aanmelden");
        expect(leader.post("/aanmelden", "email", email, "wachtwoord", password), 303);
        leader.get(PROGRAMME + "/bijeenkomsten/nieuw");
        String path = expect(leader.post(PROGRAMME + "/bijeenkomsten", "titel", "Meting", "soort", "roundtable", "datum", LocalDate.now().toString(),
                "begin", "09:30", "einde", "16:00"), 303).location();
        leader.get(path + "/vragen");
        expect(leader.post(path + "/vragen", "rijen", "1", "soort-0", "problem", "vraag-0", "Wat gaat er mis?"), 303);
        expect(leader.post(path + "/opening"), 303);
        expect(leader.post(path + "/stemmen/opening"), 303);
        LiveRoom room = new LiveRoom(address, found(leader.get(path).body(), "class=\"code-groot\"><strong>([^<]+)<").replace(" ", ""));
        room.say();
        return room;
    }

    private void say() throws IOException, InterruptedException {
        String question = null;
        Phone speaker = null;
        for (int i = 0; i < STATEMENTS; i++) {
            if (i % (STATEMENTS / 5) == 0) {
                speaker = enter();
                question = found(speaker.get("/meedoen/vragen").body(), "href=\"(/meedoen/vraag/[^\"]+)\"");
                speaker.get(question);
            }
            UUID id = UUID.randomUUID();
            expect(speaker.post(question, "id", id.toString(), "tekst", "Uitspraak " + (i + 1) + " van de meting: hier gaat iets mis.", "scherm", "ja"), 303);
            statements.add(id);
        }
    }

    /** Joins as a person does: reads what happens with one's words, fills in the form, keeps the personal code. */
    Phone enter() throws IOException, InterruptedException {
        Phone phone = new Phone(address);
        expect(phone.get("/meedoen/" + code), 200);
        expect(phone.post("/meedoen/" + code, "pseudoniem", "Merel 27", "scherm", "ja"), 303);
        expect(phone.get("/meedoen/code"), 200);
        expect(phone.post("/meedoen/code"), 303);
        return phone;
    }

    /** Many who joined, a few at a time; who could not is absent. */
    List<Guest> enter(int people) throws InterruptedException {
        Semaphore turns = new Semaphore(AT_ONCE);
        List<Future<Guest>> coming = new ArrayList<>();
        List<Guest> guests = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                coming.add(all.submit(() -> {
                    turns.acquire();
                    try {
                        return guest(enter());
                    } finally {
                        turns.release();
                    }
                }));
            }
            for (Future<Guest> each : coming) {
                try {
                    guests.add(each.get());
                } catch (java.util.concurrent.ExecutionException failed) {
                    System.err.println("a join failed: " + failed.getCause());
                }
            }
        }
        return guests;
    }

    static Guest guest(Phone phone) {
        String secret = phone.cookie(COOKIE);
        return new Guest(secret, Tokens.derived(secret, "stemmen"));
    }

    /** One vote, as the script of the page sends it. */
    Phone.Answer send(Guest guest, Voter.Ballot ballot) throws IOException, InterruptedException {
        return new Phone(address).with(COOKIE, guest.secret()).fetch("/bijeenkomsten/" + code + "/stemmen", guest.key(), ballot.body());
    }

    String code() {
        return code;
    }

    List<UUID> statements() {
        return statements;
    }

    static Phone.Answer expect(Phone.Answer answer, int status) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer.status() + " instead of " + status + ": " + answer.body().replaceAll("(?s)<[^>]+>|\\s+", " ").strip());
        }
        return answer;
    }

    private static String found(String html, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        if (!matcher.find()) {
            throw new IOException("a page without " + pattern);
        }
        return matcher.group(1);
    }
}
