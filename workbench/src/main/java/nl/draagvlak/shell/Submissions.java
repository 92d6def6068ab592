package nl.draagvlak.shell;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which forms were handled, and what the answer was. */
@Repository
class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the key for this transaction; a second one with the same key waits and then gets the first one's answer. */
    Optional<String> claim(UUID key) {
        int taken = jdbc.sql("insert into shell.submission (key, location) values (?, '/') on conflict (key) do nothing").param(key).update();
        if (taken == 1) {
            return Optional.empty();
        }
        return jdbc.sql("select location from shell.submission where key = ?").param(key).query(String.class).optional();
    }

    void answer(UUID key, String location) {
        jdbc.sql("update shell.submission set location = ? where key = ?").params(location, key).update();
    }
}
