package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Line;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.goals.Goals;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentBuilder.Signatory;
import org.springframework.stereotype.Component;

/** The letter with which a frozen plan goes to Parliament, written from what the thread and the decisions say. */
@Component
class PlanLetter {

    private static final int MOST_PROMISES = 50;

    private final Goals goals;
    private final Lines lines;
    private final Actions actions;
    private final Promises promises;
    private final Approvals approvals;

    PlanLetter(Goals goals, Lines lines, Actions actions, Promises promises, Approvals approvals) {
        this.goals = goals;
        this.lines = lines;
        this.actions = actions;
        this.promises = promises;
        this.approvals = approvals;
    }

    /** @param note the decision note of that version; null when there is none */
    Document document(Programme programme, Language language, Version version, Note note, LocalDate today) {
        Map<Stop, Approval> stops = approvals.of(version.id());
        LocalDate sent = stops.containsKey(Stop.PARLIAMENT) && stops.get(Stop.PARLIAMENT).actual() != null ? stops.get(Stop.PARLIAMENT).actual() : today;
        DocumentBuilder letter = Document.titled(own("Aanbieding van " + version.title(), "Presentation of " + version.title(), language), language).date(sent)
                .letter(List.of(note == null ? Disclosure.ownWords(programme.name()) : Disclosure.ownWords(note.words().addressee())),
                        List.of(own("De Voorzitter van de Tweede Kamer der Staten-Generaal", "The President of the House of Representatives", language),
                                Disclosure.ownWords("Postbus 20018"), Disclosure.ownWords("2500 EA Den Haag")));
        if (note != null) {
            letter.meta(own("Ons kenmerk", "Our reference", language), Disclosure.ownWords(note.words().reference()));
        }
        letter.meta(own("Bijlage", "Annex", language), Disclosure.ownWords(version.title() + language.of(", versie ", ", version ") + version.number()));
        if (programme.hasNotice()) {
            letter.note(own("Let op", "Please note", language), Disclosure.ownWords(programme.notice()));
        }
        letter.paragraph(own("Geachte voorzitter,", "Dear Mr/Madam President,", language));
        letter.paragraph(own("Hierbij bied ik u " + version.title() + " aan. Het is gemaakt met de organisaties en de mensen om wie het gaat; in de bijlagen staat hoe zij meespraken en wat "
                        + "daarvan kwam.",
                "I hereby present " + version.title() + ". It was made with the organisations and the people concerned; its annexes say how they had a say and what came of it.", language));
        councilAgreed(letter, language, stops.get(Stop.COUNCIL));
        aims(letter, programme, language);
        whatIsDone(letter, programme, language);
        kept(letter, programme, language);
        letter.paragraph(own("Elk half jaar leest u in een brief hoe de acties ervoor staan, ook als er van een actie niets is gehoord.",
                "Every half year a letter tells you how the actions stand, also if nothing was heard of one.", language));
        return letter.signOff(own("Hoogachtend,", "Yours sincerely,", language), signatories(note, language)).build();
    }

    private static void councilAgreed(DocumentBuilder letter, Language language, Approval council) {
        if (council != null && council.outcome() == Outcome.AGREED) {
            letter.paragraph(own("De ministerraad stemde op " + date(council.actual(), language) + " met het plan in.", "The council of ministers agreed to the plan on " + date(council.actual(), language) + ".", language));
        }
    }

    private void aims(DocumentBuilder letter, Programme programme, Language language) {
        List<Element> strategic = goals.strategic(programme.id());
        if (!strategic.isEmpty()) {
            letter.heading(1, own("Wat wij willen bereiken", "What we want to achieve", language));
            letter.paragraph(Disclosure.sentence(language, Text.of("Het plan heeft {} strategische doelen:", "The plan has {} strategic goals:"), Disclosure.ofThings(strategic.size())));
            letter.numbered(list -> strategic.forEach(goal -> list.item(goal.id(), line -> line.text(Disclosure.ownWords(goal.text())))));
        }
    }

    private void whatIsDone(DocumentBuilder letter, Programme programme, Language language) {
        List<Line> all = lines.list(programme.id());
        Map<UUID, List<ActionDetail>> byLine = actions.list(programme.id()).stream().collect(Collectors.groupingBy(ActionDetail::lineId));
        if (all.isEmpty()) {
            return;
        }
        long count = byLine.values().stream().mapToLong(List::size).sum();
        long held = byLine.values().stream().flatMap(List::stream).filter(ActionDetail::held).count();
        letter.heading(1, own("Wat er gebeurt", "What is done", language));
        letter.paragraph(Disclosure.sentence(language, Text.of("Er zijn {} actielijnen met samen {} acties. Voor {} daarvan heeft een organisatie gezegd dat zij de actie houdt.",
                "There are {} action lines with {} actions in all. Of {} of them an organisation said that it holds the action."),
                Disclosure.ofThings(all.size()), Disclosure.ofThings(count), Disclosure.ofThings(held)));
        letter.bullets(list -> all.forEach(each -> list.item(each.id(), line -> {
            line.strong(Disclosure.ownWords(each.name().in(language)));
            line.text(Disclosure.ownWords(" (" + byLine.getOrDefault(each.id(), List.of()).size() + language.of(" acties)", " actions)") + (each.description().isBlank() ? "" : ": " + each.description())));
        })));
    }

    private void kept(DocumentBuilder letter, Programme programme, Language language) {
        List<Promise> open = promises.open(programme.id(), MOST_PROMISES);
        if (!open.isEmpty()) {
            letter.heading(1, own("Toezeggingen die nog lopen", "Promises that still run", language));
            letter.bullets(list -> open.forEach(promise -> list.item(line -> line.text(Disclosure.ownWords(promise.what()))
                    .text(own(" (uiterlijk " + date(promise.due(), language) + ")", " (by " + date(promise.due(), language) + ")", language)))));
        }
    }

    private static List<Signatory> signatories(Note note, Language language) {
        List<Signatory> signatories = new ArrayList<>();
        if (note != null) {
            signatories.add(signatory(note.words().addressee(), language));
            note.words().cosigners().forEach(name -> signatories.add(signatory(name, language)));
        }
        return signatories;
    }

    private static Signatory signatory(String office, Language language) {
        return new Signatory(own("De " + office + ",", "The " + office + ",", language), Disclosure.ownWords(""));
    }

    private static String date(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    private static Publishable<String> own(String nl, String en, Language language) {
        return Disclosure.ownWords(Text.of(nl, en), language);
    }
}
