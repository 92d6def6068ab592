package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.text.Sentence;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.drafting.text.Whereabouts;
import nl.draagvlak.programme.Language;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Component;

/** Puts with remarks what they are shown with: for whom, about which words, what became of those words, what was changed because of them. */
@Component
public class Showing {

    private final RoundPieces pieces;
    private final Sentences sentences;
    private final Elements elements;
    private final RemarkChanges changes;
    private final Readers readers;
    private final Organisations organisations;
    private final Actions actions;

    Showing(RoundPieces pieces, Sentences sentences, Elements elements, RemarkChanges changes, Readers readers, Organisations organisations, Actions actions) {
        this.pieces = pieces;
        this.sentences = sentences;
        this.elements = elements;
        this.changes = changes;
        this.readers = readers;
        this.organisations = organisations;
        this.actions = actions;
    }

    /** In the same order. */
    public List<Shown> of(Language language, Predicate<Remark> mine, List<Remark> remarks) {
        Map<UUID, String> names = organisations.names(ids(remarks.stream().map(Remark::organisationId).toList()));
        Map<UUID, Reader> known = readers.byIds(ids(remarks.stream().map(Remark::reader).toList()));
        Map<UUID, ActionDetail> about = actions.byIds(ids(remarks.stream().map(Remark::elementId).toList()));
        Map<UUID, List<RemarkChanges.Changed>> led = changes.of(remarks.stream().map(Remark::id).toList());
        Words words = new Words();
        return remarks.stream().map(remark -> new Shown(remark, speaker(language, remark, names, known), Optional.ofNullable(about.get(remark.elementId())).map(ActionDetail::code).orElse(""),
                mine.test(remark), words.passage(remark), words.now(remark), led.getOrDefault(remark.id(), List.of()))).toList();
    }

    private static String speaker(Language language, Remark remark, Map<UUID, String> names, Map<UUID, Reader> known) {
        Reader reader = known.get(remark.reader());
        if (remark.organisationId() != null) {
            return names.get(remark.organisationId());
        }
        return reader != null && reader.named() && !reader.speaksFor().isBlank() ? reader.speaksFor() : language.of("een meelezer", "a reader");
    }

    private static Collection<UUID> ids(List<UUID> some) {
        return some.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The words of the sections, read once for all remarks. */
    private final class Words {

        private final Map<String, List<RoundPieces.Piece>> read = new HashMap<>();
        private final Map<UUID, Optional<Whereabouts>> found = new HashMap<>();
        private final Map<UUID, Optional<Element>> standing = new HashMap<>();

        private List<RoundPieces.Piece> about(Remark remark) {
            if (remark.place() == null) {
                return List.of();
            }
            return read.computeIfAbsent(remark.roundId() + remark.section(), key -> pieces.of(remark.roundId(), remark.section())).stream()
                    .filter(piece -> piece.position() >= remark.place().first() && piece.position() <= remark.place().last()).toList();
        }

        private String passage(Remark remark) {
            return remark.place() == null ? "" : remark.place().passage().isEmpty() ? about(remark).stream().map(RoundPieces.Piece::text).collect(Collectors.joining(" "))
                    : remark.place().passage();
        }

        private Shown.Now now(Remark remark) {
            List<String> texts = new ArrayList<>();
            boolean changed = false;
            boolean gone = true;
            List<RoundPieces.Piece> about = about(remark);
            for (RoundPieces.Piece piece : about) {
                String text = now(piece);
                changed = changed || !text.equals(piece.text());
                gone = gone && text.isEmpty();
                if (!text.isEmpty() && !texts.contains(text)) {
                    texts.add(text);
                }
            }
            return about.isEmpty() || !changed ? Shown.Now.SAME : gone ? new Shown.Now(Shown.State.GONE, "") : new Shown.Now(Shown.State.CHANGED, String.join(" ", texts));
        }

        /** What the piece reads now; empty when it is gone. What the house wrote itself is taken to stand. */
        private String now(RoundPieces.Piece piece) {
            if (piece.sentence() != null) {
                return found.computeIfAbsent(piece.sentence(), sentences::find).map(where -> switch (where) {
                    case Whereabouts.Stands stands -> spaced(stands.sentence());
                    case Whereabouts.WentInto into -> spaced(into.into());
                    case Whereabouts.Gone _ -> "";
                }).orElse("");
            }
            if (piece.element() != null) {
                return standing.computeIfAbsent(piece.element(), elements::find).filter(Element::active).map(element -> piece.text()).orElse("");
            }
            return piece.text();
        }

        private static String spaced(Sentence sentence) {
            return sentence.text().strip().replaceAll("\\s+", " ");
        }
    }
}
