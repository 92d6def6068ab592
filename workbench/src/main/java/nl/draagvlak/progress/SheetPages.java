package nl.draagvlak.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A holder with many actions fills them in in a sheet: first it is shown what was read, and all of it is saved or nothing. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang/mijn/blad")
@Allowed(Role.HOLDER)
class SheetPages {

    private static final String FIELD = "bestand";
    private static final SheetReading.Limits LIMITS = new SheetReading.Limits(2_000_000, 1000, 20, 2000);

    private final Reporters reporters;
    private final Stands stands;
    private final Moments moments;
    private final Actions actions;
    private final Reports reports;
    private final Asking asking;

    SheetPages(Reporters reporters, Stands stands, Moments moments, Actions actions, Reports reports, Asking asking) {
        this.reporters = reporters;
        this.stands = stands;
        this.moments = moments;
        this.actions = actions;
        this.reports = reports;
        this.asking = asking;
    }

    private List<Stand> held(Visit visit) {
        Optional<UUID> own = reporters.organisation(visit);
        Window window = moments.on(visit.programmeId(), SteeringPages.today(visit));
        return stands.list(visit.programmeId(), window, "").stream().filter(stand -> stand.held() && own.filter(stand.holder()::equals).isPresent()).toList();
    }

    private Map<String, ActionDetail> own(Visit visit) {
        Map<String, ActionDetail> own = new LinkedHashMap<>();
        actions.byIds(held(visit).stream().map(Stand::action).toList()).values().forEach(action -> own.put(action.code(), action));
        return own;
    }

    @GetMapping
    Reply choose(Visit visit) {
        return page(visit, Form.empty(), List.of());
    }

    private Reply.Page page(Visit visit, Form form, List<ReportSheet.Line> lines) {
        return Reply.page("progress/sheet", visit.frame("Berichten uit een blad", "Reports from a sheet")).with("form", form).with("lines", lines)
                .with("held", held(visit).size());
    }

    @GetMapping("/berichten.xlsx")
    ResponseEntity<byte[]> fetch(Visit visit) {
        List<Stand> held = held(visit);
        byte[] bytes = ReportSheet.write(held, actions.byIds(held.stream().map(Stand::action).toList()),
                reports.byIds(held.stream().map(Stand::report).filter(Objects::nonNull).toList()), visit.language());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("berichten.xlsx").build().toString()).body(bytes);
    }

    @PostMapping
    Reply read(Visit visit, Form form, @RequestParam(name = FIELD, required = false) MultipartFile file) {
        if (file == null || file.isEmpty()) {
            form.error(FIELD, "Kies een bestand.", "Choose a file.");
            return Reply.invalid(page(visit, form, List.of()));
        }
        return switch (SheetReading.read(bytes(file), Optional.ofNullable(file.getOriginalFilename()).orElse(""), LIMITS)) {
            case SheetReading.Problem problem -> refuse(visit, form, problem.message());
            case SheetReading.Sheet sheet -> {
                Optional<Text> missing = ReportSheet.missing(sheet.headers());
                if (missing.isPresent()) {
                    yield refuse(visit, form, missing.get());
                }
                List<ReportSheet.Line> lines = ReportSheet.judge(ReportSheet.forms(sheet), own(visit), SteeringPages.today(visit));
                if (lines.isEmpty()) {
                    yield refuse(visit, form, Text.of("In dit blad is niets ingevuld.", "Nothing was filled in in this sheet."));
                }
                yield page(visit, form, lines);
            }
        };
    }

    private Reply refuse(Visit visit, Form form, Text why) {
        form.error(FIELD, why.nl(), why.en());
        return Reply.invalid(page(visit, form, List.of()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/opslag")
    Reply save(Visit visit, Form form) {
        List<ReportSheet.Line> lines = ReportSheet.judge(ReportSheet.confirmed(form), own(visit), SteeringPages.today(visit));
        if (lines.isEmpty() || !lines.stream().allMatch(ReportSheet.Line::ok)) {
            return Reply.invalid(page(visit, Form.empty(), lines));
        }
        for (ReportSheet.Line line : lines) {
            reports.add(visit.act(), line.action(), line.draft(), false);
            asking.heard(visit.act(), line.action());
        }
        visit.tell(lines.size() == 1 ? "1 bericht opgeslagen." : lines.size() + " berichten opgeslagen.", lines.size() == 1 ? "1 report saved." : lines.size() + " reports saved.");
        return Reply.redirect(visit.at("/voortgang/mijn"));
    }
}
