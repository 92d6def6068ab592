package nl.draagvlak.methods.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoteLogTest {

    @TempDir
    private Path folder;

    @Test
    void idsAreNumberedByValueAndTheLastVoteCounts() throws IOException {
        VoteLog log = read("participant,statement,vote\n10,7,1\n9,7,-1\n10,11,0\n9,7,1\n");
        assertThat(log.participants()).containsExactly("9", "10");
        assertThat(log.statements()).containsExactly("7", "11");
        assertThat(tally(log, 0)).isEqualTo(new Tally(2, 0, 2));
        assertThat(tally(log, 1)).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void marksLineEndsBlanksOtherSeparatorsAndStrangeIdsAreTaken() throws IOException {
        VoteLog log = read("\uFEFFParticipant; Statement ;Vote\r\n\"a;b\";\"zeg \"\"nee\"\"\";+1\r\n\r\n é ;007;-1.0\r\n");
        assertThat(log.participants()).containsExactly("a;b", "é");
        assertThat(log.statements()).containsExactly("007", "zeg \"nee\"");
        assertThat(tally(log, 0)).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void aFolderGivesVotesInOrderOfTimeAndWhatWasModeratedOut() throws IOException {
        write("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n20,x,1,5,-1\n10,x,1,5,1\n10,x,0,6,0\n");
        write("comments.csv", "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,is-meta,comment-body\n"
                + "1,x,0,5,0,0,-1,false,\"one,\nand two\"\n1,x,1,5,0,0,1,true,b\n1,x,9,5,0,0,-1,false,never voted on\n");
        write("participants-votes.csv", "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0\n1,,0,1,1,0,1\n");
        VoteLog log = VoteLog.read(folder);
        assertThat(log.participants()).containsExactly("5", "6");
        assertThat(tally(log, 1)).isEqualTo(new Tally(0, 1, 1));
        assertThat(log.moderatedOut()).containsExactlyInAnyOrder("0", "9");
        assertThat(log.meta()).containsExactly("1");
        assertThat(log.statementsAt(log.moderatedOut())).isEqualTo(BitSet.valueOf(new long[] {1}));
    }

    @Test
    void aTableOfParticipantsIsTakenWithPrefixAndShortRows() throws IOException {
        write("2024-talk-participants-votes.csv", "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n0,1,0,2,1,1,1,,-1\n3,,0,1,0,0,0\n4,,0,0,0,0,,,\n");
        VoteLog log = VoteLog.read(folder);
        assertThat(log.participants()).containsExactly("0", "3");
        assertThat(log.statements()).containsExactly("0", "2");
        assertThat(tally(log, 0)).isEqualTo(new Tally(1, 0, 2));
        assertThat(log.moderatedOut()).isEmpty();
    }

    @Test
    void namesWithoutVotesAreNoVotes() throws IOException {
        assertThat(read("participant,statement,vote\n").participants()).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsSaidInOneLine() {
        refused("", "votes.csv is empty");
        refused("participant,statement\n1,2\n", "votes.csv has no column vote");
        refused("who,statement,vote\n", "votes.csv has no column participant");
        refused("participant,vote\n", "votes.csv has no column statement");
        refused("participant,participant,vote\n", "row 1 of votes.csv has a column name twice");
        refused("participant,statement,vote\n1,2,3\n", "row 2 of votes.csv has the vote 3: a vote is 1, 0 or -1");
        refused("participant,statement,vote\n1,2,\n", "row 2 of votes.csv has the vote nothing: a vote is 1, 0 or -1");
        refused("participant,statement,vote\n1,2\n", "row 2 of votes.csv has too few columns");
        refused("participant,statement,vote\n,2,1\n", "row 2 of votes.csv has no id");
        refused("participant,statement,vote,timestamp\n1,2,1,yesterday\n", "row 2 of votes.csv has a timestamp that is not a number");
        assertThatThrownBy(() -> read("participant,statement,vote\n\"1,2,1\n")).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("votes.csv is not CSV");
        assertThatThrownBy(() -> {
            Files.write(folder.resolve("votes.csv"), "participant,statement,vote\né,2,1\n".getBytes(StandardCharsets.ISO_8859_1));
            VoteLog.read(folder.resolve("votes.csv"));
        }).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void aFolderWithoutVotesOrWithTwoExportsIsRefused() throws IOException {
        assertThatThrownBy(() -> VoteLog.read(folder)).hasMessage("the folder has neither votes.csv nor participants-votes.csv");
        write("a-votes.csv", "participant,statement,vote\n");
        write("b-votes.csv", "participant,statement,vote\n");
        assertThatThrownBy(() -> VoteLog.read(folder)).hasMessage("the folder holds more than one export");
    }

    @Test
    void groupsComeWithOrWithoutNamesAndSomeHaveNone() throws IOException {
        VoteLog log = read("participant,statement,vote\n1,0,1\n2,0,1\n3,0,1\n4,0,1\n");
        for (String header : new String[] {"", "participant,group\n", "pid,cluster\n"}) {
            Path file = write("groups.csv", header + "1,b\n2,a\n3,\n99,c\n");
            GroupLabels labels = GroupLabels.read(file, log.participants());
            assertThat(labels.groups()).containsExactly("a", "b");
            assertThat(labels.of()).containsExactly(1, 0, -1, -1);
        }
        Path wide = write("groups.csv", "participant,group-id,n-votes,0\n1,1.0,1,1\n2,0.0,1,1\n3,nan,1,1\n");
        assertThat(GroupLabels.read(wide, log.participants()).groups()).containsExactly("0", "1");
        Path both = write("groups.csv", "1,a\n1,b\n");
        assertThatThrownBy(() -> GroupLabels.read(both, log.participants())).hasMessage("row 2 of groups.csv puts 1 in a second group");
        Path narrow = write("groups.csv", "1\n");
        assertThatThrownBy(() -> GroupLabels.read(narrow, log.participants())).hasMessage("row 1 of groups.csv has too few columns");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Tally tally(VoteLog log, int statement) {
        return log.conversation(1, 1).landscape().statements().get(statement).all();
    }

    private VoteLog read(String text) throws IOException {
        return VoteLog.read(write("votes.csv", text));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
