package nl.draagvlak.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Representatives;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holder with many actions fetches a sheet, fills it in, sees what was read and saves all of it or nothing. */
@WorkbenchTest
@Import(PlannedActions.class)
class ReportSheetTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private PlannedActions plan;
    @Autowired
    private Representatives representatives;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private String session;
    private TestVisitor holder;
    private ActionDetail one;
    private ActionDetail two;
    private ActionDetail other;

    @BeforeEach
    void open() {
        programme = house.programme();
        UUID line = plan.line(house.act(), programme, 1, "Zicht krijgen");
        Organisation mine = plan.organisation(house.act(), programme, "De Haven");
        one = plan.action(house.act(), programme, line, "Een deur voor iedereen", mine, LocalDate.of(2030, 3, 1));
        two = plan.action(house.act(), programme, line, "Een kaart voor salons", mine, LocalDate.of(2030, 3, 1));
        other = plan.action(house.act(), programme, line, "Een les voor wijkteams", plan.organisation(house.act(), programme, "Het Anker"), LocalDate.of(2030, 3, 1));
        Account account = house.member(programme, Role.HOLDER);
        representatives.represent(house.act(), programme.id(), account.id(), mine.id());
        session = house.session(account);
        holder = new TestVisitor(port).signedIn(session);
    }

    private String at(String path) {
        return programme.path() + "/voortgang/mijn/blad" + path;
    }

    private Workbook fetched() throws Exception {
        HttpResponse<byte[]> file = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + at("/berichten.xlsx")))
                .header("Cookie", "draagvlak_sessie=" + session).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        return WorkbookFactory.create(new ByteArrayInputStream(file.body()));
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(2 + i).setCellValue(cells[i]);
        }
    }

    private Answer sent(Workbook workbook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return holder.upload(at(""), "bestand", "berichten.xlsx", out.toByteArray());
    }

    private Answer confirm(String page) {
        List<String> fields = new ArrayList<>();
        Matcher hidden = Pattern.compile("type=\"hidden\" name=\"([a-z-]+)\" value=\"([^\"]*)\"").matcher(page.substring(page.indexOf("/blad/opslag")));
        while (hidden.find()) {
            if (ReportSheet.fields().contains(hidden.group(1))) {
                fields.add(hidden.group(1));
                fields.add(hidden.group(2));
            }
        }
        return holder.post(at("/opslag"), fields.toArray(String[]::new));
    }

    private long reports() {
        return jdbc.sql("select count(*) from progress.report where programme_id = ?").param(programme.id()).query(Long.class).single();
    }

    @Test
    void theSheetHasTheOwnActionsAndComesBackAsReports() throws Exception {
        try (Workbook workbook = fetched()) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("Een deur voor iedereen");
            assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(1);
            fill(workbook.getSheetAt(0).getRow(1), "Vraagt aandacht", "De deur is open.", "Te weinig mensen.", "", "Ook in de nacht", "2027-01-01", "1200");
            Answer preview = sent(workbook);
            assertThat(preview.status()).isEqualTo(200);
            assertThat(preview.body()).contains("De deur is open.", "Te weinig mensen.", "Sla alles op").doesNotContain("Een kaart voor salons");
            assertThat(reports()).isZero();
            assertThat(confirm(preview.body()).status()).isEqualTo(303);
        }
        assertThat(reports()).isEqualTo(1);
        assertThat(holder.get(programme.path() + "/voortgang/acties/" + one.id()).body()).contains("De deur is open.", "Ook in de nacht", "1 januari 2027", "1.200");
        try (Workbook again = fetched()) {
            assertThat(again.getSheetAt(0).getRow(1).getCell(2).getStringCellValue()).isEqualTo("Vraagt aandacht");
        }
    }

    @Test
    void aRowThatIsWrongSavesNothing() throws Exception {
        try (Workbook workbook = fetched()) {
            fill(workbook.getSheetAt(0).getRow(1), "Op koers", "De deur is open.");
            fill(workbook.getSheetAt(0).getRow(2), "Uit koers", "De kaart is er niet.");
            Row foreign = workbook.getSheetAt(0).createRow(3);
            foreign.createCell(0).setCellValue(other.code());
            fill(foreign, "Klaar", "Niet van mij.");
            Answer preview = sent(workbook);
            assertThat(preview.body()).contains("Zeg in één zin wat er tegenzit.", "Uw organisatie houdt geen actie", "Er is niets opgeslagen").doesNotContain("Sla alles op", "Een les voor wijkteams");
        }
        Answer forged = holder.post(at("/opslag"), "rij", "2", "nummer", other.code(), "status", "klaar", "gedaan", "Niet van mij.");
        assertThat(forged.status()).isEqualTo(422);
        assertThat(reports()).isZero();
    }

    @Test
    void whatIsNoSheetIsRefusedWithWhatToDo() {
        assertThat(holder.upload(at(""), "bestand", "x.xlsx", new byte[] {1, 2, 3}).body()).contains("geen tabel die wij kunnen lezen");
        assertThat(holder.upload(at(""), "bestand", "x.csv", "a;b\n1;2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)).body()).contains("De kolom ‘nummer’ ontbreekt");
        assertThat(holder.upload(at(""), "bestand", "x.csv", "nummer;stand;gedaan\n1.1;;\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)).body()).contains("niets ingevuld");
        assertThat(two.code()).isNotEmpty();
    }
}
