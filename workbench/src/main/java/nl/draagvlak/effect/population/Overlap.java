package nl.draagvlak.effect.population;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.methods.population.CaptureTable;

/**
 * How many people stand on which combination of lists. Nobody in it can be told apart: it holds counts only.
 *
 * @param indicatorId the indicator that an estimate from it is about; null for none
 * @param published   whether the counts themselves were published already
 */
public record Overlap(UUID id, UUID programmeId, UUID indicatorId, String title, int fromYear, int toYear, String source, boolean published, CaptureTable table,
                      Instant keptAt) {

    /** What somebody gives of it. */
    public record Draft(UUID indicatorId, String title, int fromYear, int toYear, String source, boolean published, CaptureTable table) {}

    /**
     * What others published about the same people.
     *
     * @param value null when only the range was published
     */
    public record Others(String label, BigDecimal value, BigDecimal low, BigDecimal high, String source) {}

    /** The years that it is about. */
    public String period() {
        return fromYear == toYear ? String.valueOf(fromYear) : fromYear + "–" + toYear;
    }

    /** The names of the lists on a combination. */
    List<String> on(int combination) {
        return java.util.stream.IntStream.range(0, table.lists()).filter(list -> (combination >> list & 1) == 1).mapToObj(table.names()::get).toList();
    }
}
