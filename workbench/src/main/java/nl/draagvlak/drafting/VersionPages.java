package nl.draagvlak.drafting;

import java.util.Arrays;
import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.DocumentFiles;
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

/** Freezing a version after its checklist, and reading what was frozen. */
@Controller
@RequestMapping("/programmas/{programme}/concepten")
@Allowed(Role.TEAM)
class VersionPages {

    private final Freezing freezing;
    private final Versions versions;
    private final DocumentFiles files;

    VersionPages(Freezing freezing, Versions versions, DocumentFiles files) {
        this.freezing = freezing;
        this.versions = versions;
        this.files = files;
    }

    @GetMapping("/vastlegging")
    Reply checklist(Visit visit) {
        return checklistPage(visit, Form.empty(), freezing.findings(visit.programmeId()));
    }

    private Reply.Page checklistPage(Visit visit, Form form, List<Finding> findings) {
        int number = versions.findLatest(visit.programmeId()).map(Version::number).orElse(0) + 1;
        return Reply.page("drafting/checklist", visit.frame("Versie " + number + " vastleggen", "Freeze version " + number)).with("form", form)
                .with("findings", findings).with("number", number)
                .with("grounds", Arrays.stream(Ground.values()).map(ground -> new Option(ground.name(), ground.label().in(visit.language()))).toList());
    }

    @PostMapping("/versies")
    Reply freeze(Visit visit, Form form) {
        List<Finding> findings = freezing.findings(visit.programmeId());
        String ground = form.oneOf("grond", Arrays.stream(Ground.values()).map(Enum::name).toList());
        String reason = form.required("reden", 500);
        String passed = findings.isEmpty() ? "" : form.required("ondanks", 1000);
        if (findings.stream().anyMatch(Finding::blocks)) {
            form.error("controle", "Er is nog iets dat het vastleggen tegenhoudt. Los dat eerst op.", "Something still stops the freezing. Put that right first.");
        }
        if (!form.ok()) {
            return Reply.invalid(checklistPage(visit, form, findings));
        }
        Version version = freezing.freeze(visit.act(), visit.programme(), Ground.valueOf(ground), reason, passed);
        visit.tell("Versie " + version.number() + " is vastgelegd. Zij verandert niet meer.", "Version " + version.number() + " was frozen. It will not change any more.");
        return Reply.redirect(visit.at("/concepten/versies/" + version.number()));
    }

    @GetMapping("/versies/{number}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply version(Visit visit, @PathVariable int number) {
        Version version = get(visit, number);
        return Reply.page("drafting/version", visit.frame(version.title())).with("version", version)
                .with("article", HtmlRendering.article(versions.document(version)))
                .with("newest", versions.findLatest(visit.programmeId()).orElseThrow());
    }

    @GetMapping("/versies/{number}/{format}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Object file(Visit visit, @PathVariable int number, @PathVariable String format) {
        return files.answer(visit, versions.document(get(visit, number)), "actieplan-" + number, format);
    }

    /** Two frozen versions, word by word. */
    @GetMapping("/versies/vergelijking")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply compare(Visit visit, Form form) {
        Version from = chosen(visit, form, "van");
        Version to = chosen(visit, form, "tot");
        return Reply.page("drafting/versioncompare", visit.frame("Twee versies vergeleken", "Two versions compared")).with("from", from).with("to", to).with("form", form)
                .with("comparison", Comparison.of(versions.document(from), versions.document(to))).with("inline", !form.value("vorm").equals("naast"))
                .with("options", versions.list(visit.programmeId()).stream().map(each -> new Option(String.valueOf(each.number()), String.valueOf(each.number()))).toList());
    }

    private Version chosen(Visit visit, Form form, String field) {
        return NotHere.unless(java.util.Optional.ofNullable(form.whole(field, 1, Integer.MAX_VALUE)).flatMap(number -> versions.find(visit.programmeId(), number)));
    }

    private Version get(Visit visit, int number) {
        return NotHere.unless(versions.find(visit.programmeId(), number));
    }
}
