package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.text.Sentence;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.drafting.text.Splitting;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.Passages;
import nl.draagvlak.rendering.Pieces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The text of a round in pieces, each tied to the lasting sentence or the element that it was when the round opened. */
@Repository
public class RoundPieces {

    /** A piece of a section as it was read. The sentence is null for what came from an element or from the house; the element is null for the rest. */
    public record Piece(int position, String text, UUID sentence, UUID element) {}

    private final JdbcClient jdbc;
    private final Sentences sentences;

    RoundPieces(JdbcClient jdbc, Sentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    /** Keeps the pieces of a section, in the transaction that opens the round. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Round round, UUID paperId, String section, Document document) {
        Map<String, UUID> elements = new HashMap<>();
        Passages.of(document).stream().filter(passage -> passage.source() != null).forEach(passage -> elements.putIfAbsent(spaced(passage.text()), passage.source()));
        List<Sentence> own = new ArrayList<>(sentences.of(paperId, section));
        for (Pieces.Piece piece : Pieces.of(document, Splitting::sentences)) {
            UUID element = elements.get(piece.line());
            UUID sentence = element == null ? taken(own, piece.text()) : null;
            jdbc.sql("insert into drafting.round_piece (round_id, programme_id, section, position, text, sentence_id, element_id) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(round.id(), round.programmeId(), section, piece.position(), piece.text(), sentence, element)).update();
        }
    }

    /** The first sentence of the team's own that reads so, taken out: one that stands twice is tied twice, in order. */
    private static UUID taken(List<Sentence> own, String text) {
        for (int i = 0; i < own.size(); i++) {
            if (spaced(own.get(i).text()).equals(text)) {
                return own.remove(i).id();
            }
        }
        return null;
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The pieces of a section in their order; none for a round from before there were any. */
    public List<Piece> of(UUID roundId, String section) {
        return jdbc.sql("select position, text, sentence_id, element_id from drafting.round_piece where round_id = ? and section = ? order by position").params(roundId, section)
                .query((rs, n) -> new Piece(rs.getInt(1), rs.getString(2), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class))).list();
    }

    /** The remarks that point at this sentence, in any round. */
    public List<UUID> remarksAt(UUID sentence) {
        return jdbc.sql("""
                select distinct r.id from drafting.round_piece p
                join drafting.remark r on r.round_id = p.round_id and r.section = p.section and p.position between r.first_piece and r.last_piece
                where p.sentence_id = ? and r.withdrawn_at is null
                """).param(sentence).query(UUID.class).list();
    }
}
