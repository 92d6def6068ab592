package nl.draagvlak.decisions.changes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.decisions.Because;
import nl.draagvlak.decisions.ChangeReasons;
import nl.draagvlak.decisions.Change;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.shell.Frame;

/** The change table of a version as a document: a table for each chapter in which something is otherwise. Remarks are named by their number only. */
final class ChangeDocument {

    private ChangeDocument() {}

    static Document of(Programme programme, Version version, List<Change> changes, Map<String, List<ChangeReasons.Given>> given, Map<UUID, Grounds.Known> known) {
        Language language = programme.language();
        DocumentBuilder document = Document.titled(own(language.of("Wijzigingen in versie ", "Changes in version ") + version.number()), language)
                .subtitle(Disclosure.ownWords(version.title())).date(version.frozenAt().atZone(Frame.ZONE).toLocalDate())
                .meta(Disclosure.ownWords(version.ground().label(), language), Disclosure.ownWords(version.reason()));
        if (programme.hasNotice()) {
            document.note(own(language.of("Let op", "Please note")), Disclosure.ownWords(programme.notice()));
        }
        changes.stream().collect(Collectors.groupingBy(Change::section, java.util.LinkedHashMap::new, Collectors.toList())).forEach((section, some) -> {
            document.heading(1, own(section));
            document.table(own(language.of("Wat er anders is", "What is otherwise")), table -> {
                table.withoutRowHeaders().column(own(language.of("Was", "Was"))).column(own(language.of("Is nu", "Is now"))).column(own(language.of("Waarom", "Why")));
                some.forEach(change -> table.row(own(dash(change.before())), own(dash(change.after())),
                        own(dash(given.getOrDefault(change.key(), List.of()).stream().map(reason -> reason(reason.because(), known, language)).collect(Collectors.joining("; "))))));
            });
        });
        return document.build();
    }

    private static String reason(Because because, Map<UUID, Grounds.Known> known, Language language) {
        Grounds.Known ground = known.get(because.id());
        if (ground == null) {
            return because.words();
        }
        String named = because.ground().label().in(language) + " " + ground.code() + (because.ground() == Because.Ground.REMARK ? "" : " (" + ground.text() + ")");
        return because.words().isBlank() ? named : named + ": " + because.words();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static Publishable<String> own(String words) {
        return Disclosure.ownWords(words);
    }
}
