package nl.draagvlak.drafting.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.shell.Cookies;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Component;

/** Knows who reads along on a device: by their account, by the key of their link, or by their receipt code. */
@Component
class Guests {

    private static final String KEY = "draagvlak_lezer";
    private static final String BY_RECEIPT = "code.";
    private static final String SHOWN_ONCE = "draagvlak_leescode";
    private static final Duration ON_THIS_DEVICE = Duration.ofDays(90);

    private final Readers readers;

    Guests(Readers readers) {
        this.readers = readers;
    }

    /** Who reads here in this round. */
    Optional<Reader> find(Visit visit, HttpServletRequest request, Round round) {
        Optional<Reader> guest = Cookies.read(request, KEY).flatMap(value -> value.startsWith(BY_RECEIPT) ? readers.findByReceipt(value.substring(BY_RECEIPT.length()))
                : readers.findByKey(value)).filter(reader -> reader.roundId().equals(round.id()));
        return guest.or(() -> visit.visitor().account().flatMap(account -> readers.findByAccount(round.id(), account.id())));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String key) {
        Cookies.write(request, response, KEY, key, ON_THIS_DEVICE);
    }

    void rememberByReceipt(HttpServletRequest request, HttpServletResponse response, String receipt) {
        Cookies.write(request, response, KEY, BY_RECEIPT + Tokens.normalised(receipt), Duration.ofHours(2));
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookies.write(request, response, KEY, "", Duration.ZERO);
        Cookies.write(request, response, SHOWN_ONCE, "", Duration.ZERO);
    }

    /** Keeps the receipt code for the one page that shows it. */
    void show(HttpServletRequest request, HttpServletResponse response, String receipt) {
        Cookies.write(request, response, SHOWN_ONCE, receipt, Duration.ofMinutes(30));
    }

    Optional<String> shown(HttpServletRequest request) {
        return Cookies.read(request, SHOWN_ONCE).filter(code -> code.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"));
    }

    void noted(HttpServletRequest request, HttpServletResponse response) {
        Cookies.write(request, response, SHOWN_ONCE, "", Duration.ZERO);
    }
}
