package nl.draagvlak.effect.population;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.annotation.PreDestroy;
import nl.draagvlak.journal.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Does the calculations that wait, one at a time, beside whoever asked: a page does not wait for it, and a restart does not lose it. */
@Component
@Lazy(false)
public class Calculator {

    private static final Logger LOG = LoggerFactory.getLogger(Calculator.class);
    private static final int BEAT_SECONDS = 1;

    private final Calculations calculations;
    private final Overlaps overlaps;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("calculator").factory());
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("calculator-pulse").factory());

    Calculator(Calculations calculations, Overlaps overlaps, Clock clock) {
        this.calculations = calculations;
        this.overlaps = overlaps;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CalculationAsked asked) {
        begin();
    }

    /** Looks after what another machine left, or what was asked before this one started. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void look() {
        begin();
    }

    private void begin() {
        worker.execute(this::doAll);
    }

    /** Does all that waits, here and now. */
    public void doAll() {
        Optional<Calculation> next = calculations.take(clock.instant());
        while (next.isPresent()) {
            one(next.get());
            next = calculations.take(clock.instant());
        }
    }

    /** Waits until what this machine took in hand is done. */
    void rest() {
        try {
            worker.submit(() -> {}).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void one(Calculation calculation) {
        AtomicLong done = new AtomicLong();
        var beating = pulse.scheduleAtFixedRate(() -> calculations.beat(calculation.id(), done.get(), clock.instant()), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            Outcome outcome = Reckoning.of(overlaps.get(calculation.overlapId()).table(), calculation.wishes(), done, version());
            calculations.done(Act.bySystem(clock.instant()), calculation, outcome);
        } catch (IllegalArgumentException notPossible) {
            LOG.warn("a calculation could not be done: {}", notPossible.getMessage());
            calculations.fail(Act.bySystem(clock.instant()), calculation, notPossible.getMessage());
        } finally {
            beating.cancel(false);
        }
    }

    private static String version() {
        String version = Calculator.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
        pulse.shutdownNow();
    }
}
