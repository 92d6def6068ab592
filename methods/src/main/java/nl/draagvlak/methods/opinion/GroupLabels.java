package nl.draagvlak.methods.opinion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Groups that someone else made: a file with a participant and the group in each row, with or without column names; an export's
 * {@code participants-votes.csv} will do. Who is not in it, or has no group, belongs to none; who never voted is passed over.
 *
 * @param groups the labels in order
 * @param of     per participant of the vote log the place of the label, or −1
 */
public record GroupLabels(List<String> groups, int[] of) {

    private static final Set<String> NO_GROUP = Set.of("", "none", "null", "nan");

    /** @throws IllegalArgumentException for a row without two columns, or a participant in two groups */
    public static GroupLabels read(Path file, List<String> participants) throws IOException {
        Map<String, Integer> place = new HashMap<>();
        participants.forEach(id -> place.put(id, place.size()));
        String[] labels = new String[participants.size()];
        int[] columns = {0, 1};
        CsvTable.read(file, row -> {
            if (row.number() == 1) {
                List<String> names = row.cells().stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-')).toList();
                int who = CsvTable.find(names, "participant", "voter-id", "participant-id");
                int group = CsvTable.find(names, "group", "group-id", "label", "cluster");
                if (who >= 0 && group >= 0) {
                    columns[0] = who;
                    columns[1] = group;
                    return;
                }
            }
            Integer participant = place.get(row.cell(columns[0]));
            String label = whole(row.cell(columns[1]));
            if (participant != null && !NO_GROUP.contains(label.toLowerCase(Locale.ROOT))) {
                if (labels[participant] != null && !labels[participant].equals(label)) {
                    throw row.wrong("puts " + row.cell(columns[0]) + " in a second group");
                }
                labels[participant] = label;
            }
        });
        List<String> groups = Arrays.stream(labels).filter(label -> label != null).distinct().sorted(Ids.ORDER).toList();
        return new GroupLabels(groups, Arrays.stream(labels).mapToInt(groups::indexOf).toArray());
    }

    /** Statistical software writes group 1 as 1.0 where somebody has no group. */
    private static String whole(String label) {
        return label.endsWith(".0") && Ids.isNumber(label.substring(0, label.length() - 2)) ? label.substring(0, label.length() - 2) : label;
    }
}
