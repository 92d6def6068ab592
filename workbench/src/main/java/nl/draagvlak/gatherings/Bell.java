package nl.draagvlak.gatherings;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every screen of a gathering, at every replica, that there is something new once this transaction is committed. */
@Component
public class Bell {

    private final JdbcClient jdbc;

    Bell(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void ring(UUID gatheringId) {
        jdbc.sql("select pg_notify('statements', ?)").param(gatheringId.toString()).query().listOfRows();
    }
}
