package nl.draagvlak.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.shell.Frame;
import org.springframework.stereotype.Component;

/** What can and what cannot be said of the effect, as a document for the public. */
@Component
public class EffectPage {

    private final Questions questions;
    private final Indicators indicators;
    private final Figures figures;
    private final Claims claims;

    EffectPage(Questions questions, Indicators indicators, Figures figures, Claims claims) {
        this.questions = questions;
        this.indicators = indicators;
        this.figures = figures;
        this.claims = claims;
    }

    public Document document(Programme programme, Language language, LocalDate date) {
        DocumentBuilder document = Document.titled(own("Wat wij van het effect weten", "What we know of the effect", language), language)
                .subtitle(Disclosure.ownWords(programme.name())).date(date);
        if (programme.hasNotice()) {
            document.note(own("Let op", "Please note", language), Disclosure.ownWords(programme.notice()));
        }
        document.paragraph(own("Bij elke vraag staat een antwoord uit een vaste lijst, met de cijfers waarop het rust en wat daaruit niet te concluderen is. "
                        + "Wat is geregistreerd en wat is geschat, staat apart.",
                "With every question stands an answer from a fixed list, with the figures on which it rests and what cannot be concluded from them. "
                        + "What was registered and what was estimated stand apart.", language));
        document.contents();
        List<Question> all = questions.list(programme.id());
        Map<UUID, List<UUID>> answeredWith = questions.indicators(all.stream().map(Question::id).toList());
        Map<UUID, Indicator> found = indicators.byIds(answeredWith.values().stream().flatMap(List::stream).distinct().toList());
        Map<UUID, Series> series = Series.of(found.values(), figures);
        Map<UUID, List<Claim>> contributions = claims.ofIndicators(found.keySet());
        Set<UUID> shown = new LinkedHashSet<>();
        for (Question question : all) {
            List<Series> own = answeredWith.getOrDefault(question.id(), List.of()).stream().map(series::get).filter(Objects::nonNull).toList();
            question(document, language, question);
            // An indicator that helps answer two questions is described at the first.
            List<Series> fresh = own.stream().filter(each -> shown.add(each.indicator().id())).toList();
            Picture.of(fresh).forEach(picture -> picture(document, language, picture));
            contributions(document, language, fresh.stream().flatMap(each -> contributions.getOrDefault(each.indicator().id(), List.of()).stream()).toList());
        }
        return document.build();
    }

    private static void question(DocumentBuilder document, Language language, Question question) {
        document.heading(1, Disclosure.ownWords(question.text(language)), question.id());
        if (question.current() == null) {
            document.paragraph(own("Op deze vraag is nog geen antwoord gegeven.", "This question was not answered yet.", language));
            return;
        }
        Question.Answer answer = question.current();
        document.paragraph(question.id(), line -> line.strong(Disclosure.ownWords(answer.verdict().label(), language))
                .text(Disclosure.sentence(language, Text.of(" (gegeven op {})", " (given on {})"), day(answer.givenAt(), language))));
        document.prose(Disclosure.ownWords(answer.explanation()));
        if (!answer.next().isEmpty()) {
            document.paragraph(line -> line.strong(own("Wat volgt: ", "What follows: ", language)).text(Disclosure.ownWords(answer.next())));
        }
    }

    private static void picture(DocumentBuilder document, Language language, Picture picture) {
        for (Series part : picture.parts()) {
            Indicator indicator = part.indicator();
            document.heading(2, Disclosure.ownWords(indicator.name()), indicator.id());
            if (!indicator.definition().isBlank()) {
                document.paragraph(Disclosure.ownWords(indicator.definition()));
            }
            document.paragraph(indicator.id(), line -> line.strong(Disclosure.ownWords(indicator.traits().reading().label(), language)).text(own(". ", ". ", language))
                    .text(Disclosure.ownWords(indicator.traits().because())));
        }
        picture.addTo(document, language);
        List<Publishable<String>> reservations = new ArrayList<>();
        picture.reservations().forEach(each -> reservations.add(Disclosure.ownWords(each, language)));
        for (Series part : picture.parts()) {
            part.currentEstimates().forEach(estimate -> reservations.add(Disclosure.sentence(language, Text.of("Geschat over {}: {}.", "Estimated over {}: {}."),
                    Disclosure.ownWords(estimate.period()), Disclosure.ownWords(Picture.range(estimate, language)))));
            part.events().forEach(event -> reservations.add(Disclosure.ownWords(event.year() + ": " + event.text())));
        }
        if (!reservations.isEmpty()) {
            document.paragraph(line -> line.strong(own("Wat u hierbij moet weten", "What to know with this", language)));
            document.bullets(reservations);
        }
    }

    private static void contributions(DocumentBuilder document, Language language, List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        document.heading(2, own("Wat kan hebben bijgedragen", "What may have contributed", language));
        document.paragraph(own("Dit zijn vermoedens, met wat ervoor en wat ertegen spreekt.", "These are conjectures, with what speaks for them and what against.", language));
        for (Claim claim : claims) {
            document.paragraph(claim.aboutId(), line -> line.strong(Disclosure.ownWords(claim.text())));
            document.bullets(list -> {
                claim.inFavour().forEach(each -> list.item(null, line -> line.strong(own("Ervoor: ", "For: ", language)).text(Disclosure.ownWords(each.text()))));
                claim.against().forEach(each -> list.item(null, line -> line.strong(own("Ertegen: ", "Against: ", language)).text(Disclosure.ownWords(each.text()))));
            });
            document.paragraph(line -> line.text(Disclosure.sentence(language, Text.of("Onderbouwing: {}. {}", "Evidence: {}. {}"),
                    Disclosure.ownWords(claim.strength().label().in(language).toLowerCase()), Disclosure.ownWords(claim.conclusion()))));
        }
    }

    private static Publishable<String> day(Instant at, Language language) {
        return Disclosure.ownWords(at.atZone(Frame.ZONE).toLocalDate().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale())));
    }

    private static Publishable<String> own(String nl, String en, Language language) {
        return Disclosure.ownWords(Text.of(nl, en), language);
    }
}
