package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.DocumentSource;
import org.springframework.stereotype.Component;

/** The papers that the team wrote itself, as documents beside those that follow from the thread alone. */
@Component
class WrittenPapers implements DocumentSource {

    private final Papers papers;
    private final PaperDocument documents;

    WrittenPapers(Papers papers, PaperDocument documents) {
        this.papers = papers;
        this.documents = documents;
    }

    @Override
    public List<Offer> offers(Programme programme, LocalDate date) {
        List<Offer> offers = new ArrayList<>();
        Map<PaperKind, Integer> numbers = new EnumMap<>(PaperKind.class);
        for (Paper paper : papers.list(programme.id()).reversed()) {
            if (!paper.plan()) {
                offers.add(new Offer("geschreven-" + paper.kind().key() + "-" + numbers.merge(paper.kind(), 1, Integer::sum),
                        () -> documents.document(programme, programme.language(), paper, date)));
            }
        }
        return offers;
    }
}
