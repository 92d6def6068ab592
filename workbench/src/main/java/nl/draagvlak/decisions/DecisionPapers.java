package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.DocumentSource;
import org.springframework.stereotype.Component;

/** The documents of deciding: the decision notes, and the letter with which the last plan goes to Parliament. */
@Component
class DecisionPapers implements DocumentSource {

    private final Notes notes;
    private final Versions versions;
    private final PlanLetter letter;

    DecisionPapers(Notes notes, Versions versions, PlanLetter letter) {
        this.notes = notes;
        this.versions = versions;
        this.letter = letter;
    }

    @Override
    public List<Offer> offers(Programme programme, LocalDate date) {
        List<Offer> offers = new ArrayList<>();
        for (Note note : notes.list(programme.id())) {
            versions.find(programme.id(), note.versionId()).ifPresent(version -> offers.add(new Offer("beslisnota-versie-" + version.number(),
                    () -> notes.document(note).orElseGet(() -> NoteDocument.of(programme, version, note.words())))));
        }
        versions.findLatest(programme.id()).ifPresent(version -> offers.add(new Offer("kamerbrief", () -> letter.document(programme, programme.language(), version, noteOf(version), date))));
        return offers;
    }

    private Note noteOf(Version version) {
        return notes.findByVersion(version.id()).orElse(null);
    }
}
