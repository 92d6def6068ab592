package nl.draagvlak.stakeholders;

import java.util.List;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.rendering.CsvRendering;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table of organisations as a file. It holds names of organisations and the programme's own words, never of people. */
final class Csv {

    private Csv() {}

    static ResponseEntity<byte[]> file(Visit visit, String name, List<String> header, List<List<String>> rows) {
        byte[] csv = CsvRendering.csv(own(header), rows.stream().map(Csv::own).toList());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(visit.programme().slug() + "-" + name + ".csv").build().toString())
                .body(csv);
    }

    private static List<Publishable<String>> own(List<String> cells) {
        return cells.stream().map(Disclosure::ownWords).toList();
    }
}
