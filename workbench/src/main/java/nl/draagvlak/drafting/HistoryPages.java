package nl.draagvlak.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The versions of a section: who wrote when and why, any two compared, and one put back. */
@Controller
@RequestMapping({"/programmas/{programme}/concepten/onderdelen/{section}", "/programmas/{programme}/concepten/stukken/{paper}/onderdelen/{section}"})
@Allowed(Role.TEAM)
class HistoryPages {

    private static final int SHOWN = 200;

    private final Desk desk;
    private final SectionTexts texts;
    private final PaperDocument documents;

    HistoryPages(Desk desk, SectionTexts texts, PaperDocument documents) {
        this.desk = desk;
        this.texts = texts;
        this.documents = documents;
    }

    @GetMapping("/versies")
    Reply list(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section) {
        Desk.Place place = desk.place(visit, paper, section);
        List<SectionText> versions = texts.history(place.paperId(), place.key(), SHOWN);
        return Reply.page("drafting/history", visit.frame(visit.language().of("Versies van ", "Versions of ") + place.section().title().in(visit.language())))
                .with("section", place.section()).with("paper", place.paper()).with("title", PlanDocument.title(visit.programme(), place.paper()))
                .with("versions", versions).with("names", desk.names(versions.stream().map(SectionText::writtenBy).distinct().toList()))
                .with("options", versions.stream().map(each -> new Option(String.valueOf(each.version()), String.valueOf(each.version()))).toList())
                .with("form", Form.empty().with("van", versions.size() > 1 ? versions.get(1).version() : "").with("tot", versions.isEmpty() ? "" : versions.getFirst().version()));
    }

    @GetMapping("/versies/{version}")
    Reply version(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, @PathVariable int version) {
        Desk.Place place = desk.place(visit, paper, section);
        SectionText shown = NotHere.unless(texts.find(place.paperId(), place.key(), version));
        return Reply.page("drafting/oldtext", visit.frame(place.section().title().in(visit.language()) + visit.language().of(", versie ", ", version ") + version))
                .with("section", place.section()).with("paper", place.paper()).with("title", PlanDocument.title(visit.programme(), place.paper()))
                .with("shown", shown).with("writer", desk.name(shown.writtenBy()))
                .with("newest", texts.find(place.paperId(), place.key()).orElseThrow().version())
                .with("article", HtmlRendering.article(documents.text(visit.programme(), visit.language(), place.section(), shown.text())));
    }

    @GetMapping("/vergelijking")
    Reply compare(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, Form form) {
        Desk.Place place = desk.place(visit, paper, section);
        SectionText from = NotHere.unless(Optional.ofNullable(form.whole("van", 1, Integer.MAX_VALUE)).flatMap(number -> texts.find(place.paperId(), place.key(), number)));
        SectionText to = NotHere.unless(Optional.ofNullable(form.whole("tot", 1, Integer.MAX_VALUE)).flatMap(number -> texts.find(place.paperId(), place.key(), number)));
        List<SectionText> versions = texts.history(place.paperId(), place.key(), SHOWN);
        return Reply.page("drafting/compare", visit.frame(visit.language().of("Wat er veranderde in ", "What changed in ") + place.section().title().in(visit.language())))
                .with("section", place.section()).with("paper", place.paper()).with("title", PlanDocument.title(visit.programme(), place.paper()))
                .with("comparison", Comparison.of(from.text(), to.text())).with("from", from).with("to", to).with("form", form)
                .with("names", desk.names(List.of(from.writtenBy(), to.writtenBy()))).with("inline", !form.value("vorm").equals("naast"))
                .with("options", versions.stream().map(each -> new Option(String.valueOf(each.version()), String.valueOf(each.version()))).toList());
    }

    /** Puts a former version back; what stood there stays among the versions. */
    @PostMapping("/terugzetting")
    Reply putBack(Visit visit, @PathVariable(required = false) UUID paper, @PathVariable String section, Form form) {
        Desk.Place place = desk.place(visit, paper, section);
        Integer version = form.whole("versie", 1, Integer.MAX_VALUE);
        SectionText former = NotHere.unless(Optional.ofNullable(version).flatMap(known -> texts.find(place.paperId(), place.key(), known)));
        texts.write(visit.act(), place.paper(), place.key(), former.text(), visit.language().of("Versie " + version + " teruggezet", "Version " + version + " put back"));
        visit.tellSaved();
        return Reply.redirect(visit.at(place.section().path()));
    }
}
