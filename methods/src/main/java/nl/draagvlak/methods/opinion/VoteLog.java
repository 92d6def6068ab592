package nl.draagvlak.methods.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Votes from a file or an export folder of Polis. Taken are
 * <ul>
 *   <li>{@code participant,statement,vote}, optionally {@code timestamp}; also by the names that Polis gives them in {@code votes.csv}:
 *       {@code voter-id}, {@code comment-id}. With timestamps the latest vote on a statement counts, else the last in the file;</li>
 *   <li>{@code participants-votes.csv}: {@code participant,group-id,n-comments,n-votes,n-agree,n-disagree} and a column for each statement,
 *       empty where not voted;</li>
 *   <li>a folder with {@code votes.csv} or else {@code participants-votes.csv}, and {@code comments.csv} with {@code comment-id} and
 *       {@code moderated}, where −1 is moderated out, and optionally {@code is-meta}. Names may have something in front.</li>
 * </ul>
 * A vote is 1 (agree), 0 (pass) or −1 (disagree). Who and what got no vote at all is not numbered.
 */
public final class VoteLog {

    private static final Set<String> ABOUT_PARTICIPANTS =
            Set.of("participant", "participant-id", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", "xid");

    private final List<String> participants;
    private final List<String> statements;
    private final Set<String> moderatedOut;
    private final Set<String> meta;
    private final int[] voters;
    private final int[] votedOn;
    private final byte[] votes;

    private VoteLog(Reader reader, Set<String> moderatedOut, Set<String> meta) {
        this.participants = reader.participants.keySet().stream().sorted(Ids.ORDER).toList();
        this.statements = reader.statements.keySet().stream().sorted(Ids.ORDER).toList();
        this.moderatedOut = Set.copyOf(moderatedOut);
        this.meta = Set.copyOf(meta);
        int[] inTime = reader.inTime();
        int[] participantPlace = places(participants, reader.participants);
        int[] statementPlace = places(statements, reader.statements);
        this.voters = Arrays.stream(inTime).map(i -> participantPlace[reader.voters[i]]).toArray();
        this.votedOn = Arrays.stream(inTime).map(i -> statementPlace[reader.votedOn[i]]).toArray();
        this.votes = new byte[inTime.length];
        for (int i = 0; i < inTime.length; i++) {
            votes[i] = reader.votes[inTime[i]];
        }
    }

    private static int[] places(List<String> sorted, Map<String, Integer> met) {
        int[] places = new int[sorted.size()];
        for (int i = 0; i < places.length; i++) {
            places[met.get(sorted.get(i))] = i;
        }
        return places;
    }

    /**
     * Reads a folder or a file.
     *
     * @throws IllegalArgumentException with a message for a person, when the content can't be taken
     */
    public static VoteLog read(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        Reader reader = new Reader();
        Set<String> moderatedOut = new HashSet<>();
        Set<String> meta = new HashSet<>();
        if (Files.isDirectory(path)) {
            List<Path> wide = named(path, "participants-votes.csv");
            List<Path> log = named(path, "votes.csv").stream().filter(file -> !wide.contains(file)).toList();
            List<Path> comments = named(path, "comments.csv");
            List<Path> files = log.isEmpty() ? wide : log;
            if (files.size() != 1 || comments.size() > 1) {
                throw new IllegalArgumentException(files.isEmpty()
                        ? "the folder has neither votes.csv nor participants-votes.csv" : "the folder holds more than one export");
            }
            reader.read(files.getFirst());
            if (!comments.isEmpty()) {
                readComments(comments.getFirst(), moderatedOut, meta);
            }
        } else {
            reader.read(path);
        }
        return new VoteLog(reader, moderatedOut, meta);
    }

    private static List<Path> named(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.getFileName().toString().endsWith(name)).sorted().toList();
            List<Path> exactly = all.stream().filter(file -> file.getFileName().toString().equals(name)).toList();
            return exactly.isEmpty() ? all : exactly;
        }
    }

    private static void readComments(Path file, Set<String> moderatedOut, Set<String> meta) throws IOException {
        List<String> names = new ArrayList<>();
        CsvTable.read(file, row -> {
            if (names.isEmpty()) {
                names.addAll(row.names());
                required(names, file, "comment-id", "statement");
                return;
            }
            String id = row.cell(required(names, file, "comment-id", "statement"));
            int moderated = CsvTable.find(names, "moderated");
            int about = CsvTable.find(names, "is-meta");
            if (moderated >= 0 && vote(row.cell(moderated)) == -1) {
                moderatedOut.add(id);
            }
            if (about >= 0 && List.of("1", "true", "t").contains(row.cell(about).toLowerCase(Locale.ROOT))) {
                meta.add(id);
            }
        });
    }

    private static int required(List<String> names, Path file, String... known) {
        int column = CsvTable.find(names, known);
        if (column < 0) {
            throw new IllegalArgumentException(file.getFileName() + " has no column " + known[0]);
        }
        return column;
    }

    /** 1, 0 or −1, also written as 1.0; 2 for anything else. */
    private static int vote(String text) {
        return switch (text) {
            case "1", "+1", "1.0" -> 1;
            case "0", "0.0", "-0.0", "-0" -> 0;
            case "-1", "-1.0" -> -1;
            default -> 2;
        };
    }

    /** Ids of the participants with a vote, in order; their places number them in the conversation. */
    public List<String> participants() {
        return participants;
    }

    /** Ids of the statements with a vote, likewise. */
    public List<String> statements() {
        return statements;
    }

    /** Ids of the statements that the export says were moderated out; some may have no votes. */
    public Set<String> moderatedOut() {
        return moderatedOut;
    }

    /** Ids of the statements about the conversation itself, likewise. */
    public Set<String> meta() {
        return meta;
    }

    /** A conversation with these votes; nothing is moderated out yet. */
    public Conversation conversation(long seed, int threads) {
        Conversation conversation = new Conversation(seed, threads);
        for (int i = 0; i < votes.length; i++) {
            conversation.vote(voters[i], votedOn[i], votes[i]);
        }
        return conversation;
    }

    /** Gathers votes with ids numbered as they are met. */
    private static final class Reader {

        private final Map<String, Integer> participants = new HashMap<>();
        private final Map<String, Integer> statements = new HashMap<>();
        private int[] voters = new int[1024];
        private int[] votedOn = new int[1024];
        private byte[] votes = new byte[1024];
        private double[] times = {};
        private int count;

        private void read(Path file) throws IOException {
            List<Consumer<CsvTable.Row>> taker = new ArrayList<>();
            CsvTable.read(file, row -> {
                if (taker.isEmpty()) {
                    taker.add(taker(row));
                } else {
                    taker.getFirst().accept(row);
                }
            });
            if (taker.isEmpty()) {
                throw new IllegalArgumentException(file.getFileName() + " is empty");
            }
        }

        /** How to take the rows under this header. */
        private Consumer<CsvTable.Row> taker(CsvTable.Row header) {
            List<String> names = header.names();
            int participant = required(names, header.file(), "participant", "voter-id", "participant-id");
            if (!names.contains("vote") && (names.contains("n-votes") || names.contains("group-id"))) {
                int[] statementColumns = IntStream.range(0, names.size()).filter(column -> !ABOUT_PARTICIPANTS.contains(names.get(column))).toArray();
                return row -> takeWide(row, participant, header.cells(), statementColumns);
            }
            int statement = required(names, header.file(), "statement", "comment-id", "statement-id");
            int vote = required(names, header.file(), "vote");
            int time = CsvTable.find(names, "timestamp");
            return row -> take(row, participant, statement, vote, time);
        }

        private void take(CsvTable.Row row, int participant, int statement, int vote, int time) {
            add(row, row.cell(participant), row.cell(statement), row.cell(vote));
            if (time >= 0) {
                times = times.length < voters.length ? Arrays.copyOf(times, voters.length) : times;
                try {
                    times[count - 1] = Double.parseDouble(row.cell(time));
                } catch (NumberFormatException notANumber) {
                    throw row.wrong("has a timestamp that is not a number");
                }
            }
        }

        private void takeWide(CsvTable.Row row, int participant, List<String> header, int[] statementColumns) {
            for (int column : statementColumns) {
                if (column < row.cells().size() && !row.cells().get(column).isEmpty()) {
                    add(row, row.cell(participant), header.get(column), row.cells().get(column));
                }
            }
        }

        private void add(CsvTable.Row row, String participant, String statement, String text) {
            int vote = vote(text);
            if (vote == 2) {
                throw row.wrong("has the vote " + (text.isEmpty() ? "nothing" : text) + ": a vote is 1, 0 or -1");
            }
            if (participant.isEmpty() || statement.isEmpty()) {
                throw row.wrong("has no id");
            }
            if (count == voters.length) {
                int more = Math.addExact(count, count / 2);
                voters = Arrays.copyOf(voters, more);
                votedOn = Arrays.copyOf(votedOn, more);
                votes = Arrays.copyOf(votes, more);
            }
            voters[count] = participants.computeIfAbsent(participant, id -> participants.size());
            votedOn[count] = statements.computeIfAbsent(statement, id -> statements.size());
            votes[count++] = (byte) vote;
        }

        /** The votes, the oldest first; at the same time in the order of the file. */
        private int[] inTime() {
            boolean ascending = true;
            for (int i = 1; i < count && times.length > 0; i++) {
                ascending &= times[i - 1] <= times[i];
            }
            IntStream all = IntStream.range(0, count);
            return ascending ? all.toArray() : all.boxed().sorted(Comparator.comparingDouble(i -> times[i])).mapToInt(Integer::intValue).toArray();
        }
    }

    /** The places in {@link #statements} of these ids; ids without votes are left out. */
    public BitSet statementsAt(Set<String> ids) {
        BitSet places = new BitSet();
        IntStream.range(0, statements.size()).filter(place -> ids.contains(statements.get(place))).forEach(places::set);
        return places;
    }
}
