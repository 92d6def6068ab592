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
    private final EffectPage page;

    IndicatorBlock(Indicators indicators, EffectPage page) {
        this.indicators = indicators;
        this.page = page;
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
        boolean there = indicators.list(programme.id()).stream().filter(each -> each.id().toString().equals(answers.get(INDICATOR))).findFirst()
                .filter(indicator -> page.addIndicator(document, programme.id(), indicator.id(), language)).isPresent();
        if (!there) {
            document.paragraph(Disclosure.ownWords(NONE, language));
        }
    }
}
