package nl.draagvlak.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Figures worked out from a whole programme, kept until its journal moves: no write goes without an entry, so what was worked out
 * after the last entry still holds. What also depends on the day has the day in its key.
 */
@Component
public class Derived {

    private static final int PROGRAMMES = 32;

    private record Generation(long head, Map<Object, Object> values) {}

    private final JdbcClient jdbc;
    private final Map<UUID, Generation> generations = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Generation> eldest) {
            return size() > PROGRAMMES;
        }
    });

    Derived(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The kept value, or a new one.
     *
     * @param key  says what it is, all that it depends on besides the programme's data included; equal keys mean equal values
     * @param work reads; what it gives is not changed by anyone afterwards and is not null
     */
    @SuppressWarnings("unchecked")
    public <T> T of(UUID programmeId, Object key, Supplier<T> work) {
        // Inside a change the data are ahead of the journal, and may never be committed.
        if (TransactionSynchronizationManager.isActualTransactionActive() && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return work.get();
        }
        long head = jdbc.sql("select coalesce((select seq from journal.entry where programme_id = ? order by seq desc limit 1), 0)")
                .param(programmeId).query(Long.class).single();
        Generation generation = generations.compute(programmeId, (id, kept) -> kept != null && kept.head() == head ? kept : new Generation(head, new ConcurrentHashMap<>()));
        Object kept = generation.values().get(key);
        if (kept == null) {
            kept = work.get();
            generation.values().put(key, kept);
        }
        return (T) kept;
    }
}
