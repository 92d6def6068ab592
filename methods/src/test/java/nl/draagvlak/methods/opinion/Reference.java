package nl.draagvlak.methods.opinion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A public conversation with what other implementations make of it; see the README beside the files. */
record Reference(VoteLog log, JsonNode expected) {

    static final List<String> NAMES = List.of("15-per-hour-seattle", "bg2050-volunteers", "brexit-consensus", "scoop-hivemind.biodiversity", "vtaiwan.uberx");

    private static final Map<String, Reference> READ = new HashMap<>();

    static synchronized Reference of(String name) {
        return READ.computeIfAbsent(name, Reference::read);
    }

    private static Reference read(String name) {
        try (InputStream votes = open(name + ".votes.csv.gz"); InputStream expected = open(name + ".json.gz")) {
            Path file = Files.createTempFile("votes", ".csv");
            Files.write(file, votes.readAllBytes());
            VoteLog log = VoteLog.read(file);
            Files.delete(file);
            return new Reference(log, JsonMapper.shared().readTree(expected));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) throws IOException {
        return new GZIPInputStream(Reference.class.getResourceAsStream("/opinion/" + name));
    }

    Conversation conversation(boolean moderated) {
        Conversation conversation = log.conversation(1, 2);
        places("moderatedOut").stream().forEach(statement -> conversation.moderate(statement, moderated));
        places("meta").stream().forEach(statement -> conversation.meta(statement, true));
        return conversation;
    }

    private BitSet places(String which) {
        Set<String> ids = new HashSet<>();
        expected.get(which).forEach(id -> ids.add(id.asString()));
        return log.statementsAt(ids);
    }

    /** The place of a participant by its id. */
    int participant(JsonNode id) {
        return log.participants().indexOf(id.asString());
    }

    /** Per participant the group that Polis made, −1 for none. */
    int[] labelsOfPolis() {
        int[] labels = new int[log.participants().size()];
        Arrays.fill(labels, -1);
        for (JsonNode group : expected.get("polis").get("groups")) {
            for (JsonNode member : group.get("participants")) {
                labels[participant(member)] = group.get("id").asInt();
            }
        }
        return labels;
    }

    /** Per participant the group that red-dwarf made, −1 for none. */
    int[] labelsOfRedDwarf() {
        int[] labels = new int[log.participants().size()];
        Arrays.fill(labels, -1);
        for (JsonNode row : expected.get("moderated").get("participants_table")) {
            labels[participant(row.get(0))] = row.get(3).isNull() ? -1 : row.get(3).asInt();
        }
        return labels;
    }
}
