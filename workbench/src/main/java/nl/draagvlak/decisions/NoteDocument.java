package nl.draagvlak.decisions;

import java.util.List;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;

/** A decision note as a document, under its fixed headings. */
final class NoteDocument {

    private NoteDocument() {}

    static Document of(Programme programme, Version version, Note.Words words) {
        Language language = programme.language();
        DocumentBuilder document = Document.titled(Disclosure.ownWords(words.title()), language)
                .subtitle(Disclosure.ownWords(Text.of("Beslisnota", "Decision note"), language)).date(words.dated())
                .meta(own("Aan", "To", language), Disclosure.ownWords(words.addressee()))
                .meta(own("Kenmerk", "Reference", language), Disclosure.ownWords(words.reference()))
                .meta(own("Betreft", "About", language), Disclosure.ownWords(version.title() + language.of(", versie ", ", version ") + version.number()));
        if (programme.hasNotice()) {
            document.note(own("Let op", "Please note", language), Disclosure.ownWords(programme.notice()));
        }
        part(document, 1, own("Aanleiding", "Occasion", language), words.occasion());
        part(document, 1, own("Geadviseerd besluit", "Requested decision", language), words.requested());
        part(document, 1, own("Kernpunten", "Key points", language), words.keyPoints());
        part(document, 1, own("Toelichting", "Explanation", language), words.explanation());
        part(document, 2, own("Politieke context", "Political context", language), words.politicalContext());
        if (!words.cosigners().isEmpty()) {
            document.heading(1, own("Mede namens", "Also on behalf of", language));
            List<Publishable<String>> names = words.cosigners().stream().map(Disclosure::ownWords).toList();
            document.bullets(names);
        }
        return document.build();
    }

    private static void part(DocumentBuilder document, int level, Publishable<String> heading, String text) {
        if (!text.isBlank()) {
            document.heading(level, heading);
            document.prose(Disclosure.ownWords(text));
        }
    }

    private static Publishable<String> own(String nl, String en, Language language) {
        return Disclosure.ownWords(Text.of(nl, en), language);
    }
}
