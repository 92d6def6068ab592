package nl.draagvlak.effect.breakdown;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Counts of people of an indicator over one year, by two lists.
 *
 * @param threshold counts below it are told to nobody outside the team
 */
public record Breakdown(UUID id, UUID programmeId, UUID indicatorId, int year, String rowName, String columnName, List<String> rows, List<String> columns,
                        int threshold, String source) {

    /** The threshold for people whom the problem touches. */
    static final int USUAL_THRESHOLD = 10;

    public String title(String indicator) {
        return indicator + ", " + rowName.toLowerCase() + " × " + columnName.toLowerCase() + ", " + year;
    }

    /** Counts as somebody counted them; {@code counts[row][column]} without totals. */
    record Counted(int revision, long[][] counts, Instant at) {}

    /** What was told: of these counts all that is not hidden; one row and column more than the counts, for the totals. */
    record Release(int number, Counted counted, boolean[][] hidden, Instant at) {}
}
