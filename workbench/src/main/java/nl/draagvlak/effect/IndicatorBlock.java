package nl.draagvlak.effect;

import java.util.List;
import java.util.Map;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.drafting.LivingBlock;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.shell.Option;
import org.springframework.stereotype.Component;

/** An indicator with its picture, its table and what cannot be concluded from it, as a living block of a text. */
@Component
class IndicatorBlock implements LivingBlock {

    private static final String INDICATOR = "indicator";
    private static final Text NONE = Text.of("Deze indicator heeft hier geen cijfers.", "This indicator has no figures here.");

    private final Indicators indicators;
    private final Figures figures;

    IndicatorBlock(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public Text name() {
        return Text.of("Indicator met zijn grafiek", "Indicator with its chart");
    }

    @Override
    public List<Question> questions(Programme programme, Language language) {
        return List.of(new Question(INDICATOR, Text.of("Welke indicator?", "Which indicator?"), indicators.list(programme.id()).stream()
                .map(indicator -> new Option(indicator.id().toString(), indicator.name())).toList()));
    }

    @Override
    public void write(Programme programme, Language language, Map<String, String> answers, DocumentBuilder document) {
        List<Picture> pictures = indicators.list(programme.id()).stream().filter(each -> each.id().toString().equals(answers.get(INDICATOR))).findFirst()
                .map(indicator -> Picture.of(Series.of(List.of(indicator), figures).values())).orElse(List.of());
        if (pictures.isEmpty()) {
            document.paragraph(Disclosure.ownWords(NONE, language));
        }
        for (Picture picture : pictures) {
            picture.addTo(document, language);
            picture.reservations().forEach(reservation -> document.paragraph(Disclosure.ownWords(reservation, language)));
        }
    }
}
