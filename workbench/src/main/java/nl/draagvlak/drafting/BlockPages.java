package nl.draagvlak.drafting;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Visit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What stands in a text beside its words: living blocks as they are now, and pictures. */
@Controller
@RequestMapping("/programmas/{programme}/concepten")
@Allowed(Role.TEAM)
class BlockPages {

    private final LivingBlocks living;
    private final Pictures pictures;

    BlockPages(LivingBlocks living, Pictures pictures) {
        this.living = living;
        this.pictures = pictures;
    }

    @GetMapping("/blokken/{kind}")
    ResponseEntity<String> block(Visit visit, @PathVariable String kind, Form form) {
        LivingBlock block = NotHere.unless(living.find(kind));
        Map<String, String> answers = new HashMap<>();
        block.questions(visit.programme(), visit.language()).forEach(question -> answers.put(question.name(), form.value(question.name())));
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML)
                .body(HtmlRendering.article(living.preview(visit.programme(), visit.language(), block, answers)).toString());
    }

    /** Takes a picture in; answers its id, or in words why not. */
    @PostMapping("/beelden")
    ResponseEntity<Map<String, Object>> add(Visit visit, @RequestParam(name = "bestand", required = false) MultipartFile file) throws IOException {
        Optional<UUID> added = file == null || file.isEmpty() || file.getSize() > Pictures.LARGEST_FILE ? Optional.empty()
                : pictures.add(visit.act(), visit.programmeId(), file.getBytes());
        return added.<ResponseEntity<Map<String, Object>>>map(id -> ResponseEntity.ok(Map.of("id", id.toString())))
                .orElseGet(() -> ResponseEntity.status(422).body(Map.of("words", visit.language().of("Dit is geen beeld dat wij kunnen gebruiken. Kies een PNG of JPEG van hoogstens 8 MB.",
                        "This is no picture that we can use. Choose a PNG or JPEG of at most 8 MB."))));
    }

    @GetMapping("/beelden/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    ResponseEntity<byte[]> picture(Visit visit, @PathVariable UUID id) {
        Pictures.Picture found = NotHere.unless(pictures.find(visit.programmeId(), id));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(found.mediaType())).cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePrivate()).body(found.file());
    }
}
