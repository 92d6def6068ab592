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
    private final Interventions interventions;
    private final Beside beside;

    EffectPage(Questions questions, Indicators indicators, Figures figures, Claims claims, Interventions interventions, Beside beside) {
        this.questions = questions;
        this.indicators = indicators;
        this.figures = figures;
        this.claims = claims;
        this.interventions = interventions;
        this.beside = beside;
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
            // An indicator that helps answer two questions is described at the first.
            List<Series> fresh = own.stream().filter(each -> shown.add(each.indicator().id())).toList();
            Beside.More more = beside.of(programme.id(), question, fresh.stream().map(Series::indicator).toList());
            question(document, language, question);
            measured(document, language, fresh, more);
            unknown(document, language, Unknown.of(own, more));
            contributions(document, language, fresh.stream().flatMap(each -> contributions.getOrDefault(each.indicator().id(), List.of()).stream()).toList());
            mind(document, language, question);
        }
        document.heading(1, own("Hoe dit is gemaakt", "How this was made", language));
        if (date != null) {
            document.paragraph(Disclosure.sentence(language, Text.of("De cijfers zijn die van {}.", "The figures are those of {}."), day(date, language)));
        }
        document.paragraph(own("Van elk cijfer staat de bron erbij; wat is herzien, blijft in de bijlage met alle cijfers te lezen. "
                        + "Bij een schatting staan de methode, het aantal trekkingen en het zaad, zodat een ander haar kan overdoen.",
                "Every figure has its source; what was revised can still be read in the annex with all figures. "
                        + "With an estimate stand the method, the number of draws and the seed, so that somebody else can repeat it.", language));
        return document.build();
    }

    /** What we measured: the figures, and what was reckoned beside them. */
    private void measured(DocumentBuilder document, Language language, List<Series> series, Beside.More more) {
        if (series.isEmpty()) {
            return;
        }
        document.heading(2, own("Wat wij maten", "What we measured", language));
        Picture.of(series, interventions.of(series.stream().map(each -> each.indicator().id()).toList())).forEach(picture -> picture(document, language, picture));
        more.told().forEach(told -> told.addTo(document, language));
        more.studies().forEach(study -> {
            document.heading(3, Disclosure.ownWords(study.overlap().title()));
            study.addTo(document, language);
        });
        more.changes().forEach(change -> {
            document.heading(3, Disclosure.ownWords(change.title()));
            change.addTo(document, language);
        });
    }

    private static void unknown(DocumentBuilder document, Language language, List<Text> unknown) {
        document.heading(2, own("Wat wij niet weten", "What we do not know", language));
        document.bullets(unknown.stream().map(each -> Disclosure.ownWords(each, language)).toList());
    }

    private static void mind(DocumentBuilder document, Language language, Question question) {
        document.heading(2, own("Wat ons van mening zou doen veranderen", "What would change our mind", language));
        Question.Answer answer = question.current();
        document.paragraph(answer == null || answer.mind().isEmpty() ? own("Dit heeft het programma nog niet opgeschreven.",
                "The programme has not written this down yet.", language)
                : Disclosure.ownWords(answer.mind()));
    }

    /**
     * Puts an indicator with its picture, its table, its sources and what cannot be concluded from it into a document of another room, as the
     * figures are now: for a letter that lives with its figures.
     *
     * @return false, with nothing put in, when the programme has no such indicator in use or it has no figures
     */
    public boolean addIndicator(DocumentBuilder document, UUID programmeId, UUID indicatorId, Language language) {
        Indicator indicator = indicators.find(programmeId, indicatorId).filter(each -> each.element().active()).orElse(null);
        Series series = indicator == null ? null : Series.of(List.of(indicator), figures).get(indicatorId);
        if (series == null || series.empty()) {
            return false;
        }
        Picture.of(List.of(series), interventions.of(List.of(indicatorId))).forEach(picture -> picture(document, language, picture));
        beside.of(programmeId, indicator).told().forEach(told -> told.addTo(document, language));
        return true;
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
            document.heading(3, Disclosure.ownWords(indicator.name()), indicator.id());
            if (!indicator.definition().isBlank()) {
                document.paragraph(Disclosure.ownWords(indicator.definition()));
            }
            document.paragraph(indicator.id(), line -> line.text(Disclosure.ownWords(indicator.traits().sort().label().in(language) + ". "))
                    .strong(Disclosure.ownWords(indicator.traits().reading().label(), language)).text(own(". ", ". ", language))
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
        document.heading(2, own("Wat het plan kan hebben bijgedragen", "What the plan may have contributed", language));
        if (claims.isEmpty()) {
            document.paragraph(own("Daarover is nog niets opgeschreven.", "Nothing was written down about that yet.", language));
            return;
        }
        document.paragraph(own("Dit zijn vermoedens, met wat ervoor en wat ertegen spreekt.",
                "These are conjectures, with what speaks for them and what against.", language));
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
        return day(at.atZone(Frame.ZONE).toLocalDate(), language);
    }

    private static Publishable<String> day(LocalDate on, Language language) {
        return Disclosure.ownWords(on.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale())));
    }

    private static Publishable<String> own(String nl, String en, Language language) {
        return Disclosure.ownWords(Text.of(nl, en), language);
    }
}
