package nl.draagvlak.drafting.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.journal.Act;
import nl.draagvlak.rendering.ReadDocument.Comment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remarks that were comments in a file. The same comment becomes a remark once, whatever file brings it. */
@Repository
class BroughtRemarks {

    private final JdbcClient jdbc;
    private final Remarks remarks;

    BroughtRemarks(JdbcClient jdbc, Remarks remarks) {
        this.jdbc = jdbc;
        this.remarks = remarks;
    }

    /** How many of these are remarks already. */
    long known(UUID programmeId, List<Comment> comments) {
        return comments.stream().filter(comment -> known(programmeId, fingerprint(comment))).count();
    }

    private boolean known(UUID programmeId, byte[] fingerprint) {
        return jdbc.sql("select exists (select from drafting.brought_remark where programme_id = ? and fingerprint = ?)").params(programmeId, fingerprint)
                .query(Boolean.class).single();
    }

    /** Makes the remark when it is not there yet; false when it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean bring(Act act, Round round, Comment comment, Remarks.Draft draft) {
        byte[] fingerprint = fingerprint(comment);
        if (known(round.programmeId(), fingerprint)) {
            return false;
        }
        Remark remark = remarks.add(act, round, draft);
        jdbc.sql("insert into drafting.brought_remark (programme_id, fingerprint, remark_id) values (?, ?, ?)")
                .params(round.programmeId(), fingerprint, remark.id()).update();
        return true;
    }

    /** What tells a comment again: when it was made, on what, and its words. Not by whom. */
    private static byte[] fingerprint(Comment comment) {
        try {
            String told = comment.at().map(Object::toString).orElse("") + "\n" + comment.passage() + "\n" + comment.text();
            return MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
