package nl.draagvlak.statements.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringState;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.FileName;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.rendering.SheetReading.Limits;
import nl.draagvlak.rendering.SheetReading.Problem;
import nl.draagvlak.rendering.SheetReading.Sheet;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Votes from paper or from Polis: looked at first, brought in when somebody says yes. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/stemmen/invoer")
@Allowed({Role.TEAM, Role.FACILITATOR})
class IntakePages {

    private static final Limits VOTES = new Limits(10_000_000, 250_000, 2_500, 4_000);
    private static final Limits COMMENTS = new Limits(4_000_000, 2_500, 40, 4_000);
    private static final int MOST_PEOPLE = 5_000;

    private final Intake intake;
    private final Gatherings gatherings;

    IntakePages(Intake intake, Gatherings gatherings) {
        this.intake = intake;
        this.gatherings = gatherings;
    }

    /** What a file would bring: the statements, by how the list calls them, are there or come with it. */
    record Plan(VoteTable table, List<PolisComments.Comment> comments, int newStatements, Text warning) {}

    private sealed interface Outcome {
        record Good(Plan plan) implements Outcome {}

        record Refused(String field, Text why) implements Outcome {}
    }

    @GetMapping
    Reply choose(Visit visit, @PathVariable UUID id) {
        return page(visit, gathering(visit, id), Form.empty());
    }

    private static Reply.Page page(Visit visit, Gathering gathering, Form form) {
        return Reply.page("statements/intake/choose", visit.frame("Stemmen invoeren", "Bring in votes")).with("form", form).with("gathering", gathering);
    }

    @PostMapping
    Reply upload(Visit visit, @PathVariable UUID id, Form form, @RequestParam(name = "stemmen", required = false) MultipartFile votes,
                 @RequestParam(name = "uitspraken", required = false) MultipartFile comments) {
        Gathering gathering = gathering(visit, id);
        Optional<StatementKind> kind = StatementKind.find(form.value("soort").isEmpty() ? StatementKind.PROBLEM.key() : form.value("soort"));
        if (gathering.state() == GatheringState.PREPARED) {
            form.error("stemmen", "De bijeenkomst is nog niet geopend.", "The gathering was not opened yet.");
        } else if (votes == null || votes.isEmpty()) {
            form.error("stemmen", "Kies een bestand.", "Choose a file.");
        }
        if (kind.isEmpty()) {
            form.error("soort", "Kies een van deze soorten.", "Choose one of these kinds.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        byte[] said = comments == null || comments.isEmpty() ? null : bytes(comments);
        byte[] cast = bytes(votes);
        return switch (plan(gathering, cast, votes.getOriginalFilename(), said)) {
            case Outcome.Refused refused -> Reply.invalid(page(visit, gathering, form.error(refused.field(), refused.why().nl(), refused.why().en())));
            case Outcome.Good good -> Reply.redirect(visit.at(gathering.path() + "/stemmen/invoer/" + intake.stage(visit.act(), gathering, cast,
                    FileName.shown(votes.getOriginalFilename()), said, kind.get())));
        };
    }

    @GetMapping("/{upload}")
    Reply preview(Visit visit, @PathVariable UUID id, @PathVariable UUID upload) {
        Gathering gathering = gathering(visit, id);
        Intake.Upload staged = staged(visit, gathering, upload);
        return plan(gathering, staged.votes(), staged.votesName(), staged.comments()) instanceof Outcome.Good good
                ? Reply.page("statements/intake/preview", visit.frame("Klopt dit?", "Is this right?")).with("gathering", gathering).with("plan", good.plan()).with("upload", staged)
                : Reply.redirect(visit.at(gathering.path() + "/stemmen/invoer"));
    }

    @PostMapping("/{upload}/bevestiging")
    Reply confirm(Visit visit, @PathVariable UUID id, @PathVariable UUID upload) {
        Gathering gathering = gathering(visit, id);
        Intake.Upload staged = staged(visit, gathering, upload);
        if (plan(gathering, staged.votes(), staged.votesName(), staged.comments()) instanceof Outcome.Good(Plan plan)) {
            Map<String, UUID> known = known(gathering.id());
            known.putAll(intake.bring(visit.act(), gathering, staged.kind(), plan.comments()));
            int counted = intake.count(visit.act(), gathering, plan.table(), known);
            intake.discard(visit.act(), staged, visit.programmeId());
            visit.tell(counted + (counted == 1 ? " stem is opgeslagen." : " stemmen zijn opgeslagen."), counted + (counted == 1 ? " vote was saved." : " votes were saved."));
        }
        return Reply.redirect(visit.at(gathering.path() + "/landschap"));
    }

    private Outcome plan(Gathering gathering, byte[] votes, String name, byte[] comments) {
        List<PolisComments.Comment> said = List.of();
        if (comments != null) {
            switch (SheetReading.read(comments, "comments.csv", COMMENTS)) {
                case Problem problem -> {
                    return new Outcome.Refused("uitspraken", problem.message());
                }
                case Sheet sheet -> {
                    Optional<Text> missing = PolisComments.missing(sheet);
                    if (missing.isPresent()) {
                        return new Outcome.Refused("uitspraken", missing.get());
                    }
                    said = PolisComments.read(sheet);
                }
            }
        }
        return switch (SheetReading.read(votes, name, VOTES)) {
            case Problem problem -> new Outcome.Refused("stemmen", problem.message());
            case Sheet sheet -> judged(gathering, sheet, said);
        };
    }

    private Outcome judged(Gathering gathering, Sheet sheet, List<PolisComments.Comment> said) {
        Optional<Text> missing = VoteTable.missing(sheet);
        if (missing.isPresent()) {
            return new Outcome.Refused("stemmen", missing.get());
        }
        Set<String> known = new HashSet<>(known(gathering.id()).keySet());
        long fresh = said.stream().filter(comment -> !known.contains(comment.label())).count();
        said.forEach(comment -> known.add(comment.label()));
        VoteTable table = VoteTable.read(sheet, known);
        if (table.participants().size() > MOST_PEOPLE) {
            return new Outcome.Refused("stemmen", Text.of("Hoogstens " + MOST_PEOPLE + " mensen per bestand.", "At most " + MOST_PEOPLE + " people a file."));
        }
        return new Outcome.Good(new Plan(table, said, (int) fresh, sheet.warning().orElse(null)));
    }

    /** Numbers of another tool, where there are any, go before ours. */
    private Map<String, UUID> known(UUID gatheringId) {
        Map<String, UUID> known = new HashMap<>(intake.ours(gatheringId));
        known.putAll(intake.theirs(gatheringId));
        return known;
    }

    private Intake.Upload staged(Visit visit, Gathering gathering, UUID id) {
        return NotHere.unless(intake.upload(visit.programmeId(), id, visit.act().at()).filter(upload -> upload.gatheringId().equals(gathering.id())));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Gathering gathering(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
