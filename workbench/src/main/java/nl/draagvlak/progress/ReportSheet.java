package nl.draagvlak.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.shell.Form;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Many reports at once: a sheet with one's own actions to fill in, and what somebody filled in there. */
final class ReportSheet {

    private static final List<String> FIELDS = List.of("status", "gedaan", "obstakel", "hulp", "stap-tekst", "stap-datum", "besteed");

    private ReportSheet() {}

    /** What stands above the columns. The first two say which action, the rest what is reported of it. */
    private enum Column {
        CODE("nummer", "number", 9), ACTION("actie", "action", 50), STATUS("stand", "standing", 18), DONE("gedaan", "done", 40), OBSTACLE("wat zit tegen", "what hinders", 32),
        HELP("hulp of besluit", "help or decision", 32), NEXT("volgende stap", "next step", 32), NEXT_ON("verwacht op", "expected on", 14), SPENT("uitgegeven", "spent", 14);

        private final Text header;
        private final int width;

        Column(String nl, String en, int width) {
            this.header = Text.of(nl, en);
            this.width = width;
        }

        String field() {
            return FIELDS.get(ordinal() - STATUS.ordinal());
        }
    }

    /**
     * A row that was filled in.
     *
     * @param number as the spreadsheet counts it
     * @param action null when no own action has that number
     * @param form   what was filled in, as if it was typed in the form, with its complaints
     */
    record Line(int number, String code, ActionDetail action, Form form, Report.Draft draft) {

        boolean ok() {
            return action != null && form.ok();
        }
    }

    /** An XLSX workbook with a row per action and a list of standings to choose from. */
    static byte[] write(List<Stand> stands, Map<UUID, ActionDetail> actions, Map<UUID, Report> reports, Language language) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(language.of("Berichten", "Reports"));
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            Row header = sheet.createRow(0);
            for (Column column : Column.values()) {
                header.createCell(column.ordinal()).setCellValue(column.header.in(language));
                header.getCell(column.ordinal()).setCellStyle(bold);
                sheet.setColumnWidth(column.ordinal(), column.width * 256);
            }
            int number = 1;
            for (Stand stand : stands) {
                Row row = sheet.createRow(number++);
                Report latest = stand.report() == null ? null : reports.get(stand.report());
                row.createCell(Column.CODE.ordinal()).setCellValue(actions.get(stand.action()).code());
                row.createCell(Column.ACTION.ordinal()).setCellValue(actions.get(stand.action()).text());
                row.getCell(Column.ACTION.ordinal()).setCellStyle(wrapped);
                if (latest != null) {
                    row.createCell(Column.STATUS.ordinal()).setCellValue(latest.status().label().in(language));
                }
            }
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(Status.options(language).stream().map(option -> option.label()).toArray(String[]::new)),
                    new CellRangeAddressList(1, Math.max(1, stands.size()), Column.STATUS.ordinal(), Column.STATUS.ordinal())));
            sheet.createFreezePane(2, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether the columns are there without which nothing can be read; a message when not. */
    static Optional<Text> missing(List<String> headers) {
        for (Column column : List.of(Column.CODE, Column.STATUS, Column.DONE)) {
            if (name(column, headers) == null) {
                return Optional.of(Text.of("De kolom ‘" + column.header.nl() + "’ ontbreekt. Gebruik het blad dat u hier kunt ophalen.",
                        "The column ‘" + column.header.en() + "’ is missing. Use the sheet that you can fetch here."));
            }
        }
        return Optional.empty();
    }

    private static String name(Column column, List<String> headers) {
        return headers.stream().filter(header -> header.strip().equalsIgnoreCase(column.header.nl()) || header.strip().equalsIgnoreCase(column.header.en())).findFirst().orElse(null);
    }

    /** The rows in which something was reported: what has only a standing and no words was left as it was. */
    static List<Form> forms(SheetReading.Sheet sheet) {
        List<Form> forms = new ArrayList<>();
        for (SheetReading.Row row : sheet.rows()) {
            Form form = Form.empty().with("rij", row.number()).with("nummer", row.cell(name(Column.CODE, sheet.headers())));
            boolean filled = false;
            for (Column column : Arrays.stream(Column.values()).filter(each -> each.ordinal() >= Column.STATUS.ordinal()).toList()) {
                String header = name(column, sheet.headers());
                String cell = header == null ? "" : row.cell(header);
                filled |= column != Column.STATUS && !cell.isBlank();
                form.with(column.field(), column == Column.STATUS ? standing(cell) : cell);
            }
            row.problem().ifPresent(problem -> form.error("nummer", problem.nl(), problem.en()));
            if (filled || !form.ok()) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static String standing(String cell) {
        return Arrays.stream(Status.values()).filter(status -> List.of(status.label().nl(), status.label().en(), status.key()).stream().anyMatch(cell.strip()::equalsIgnoreCase))
                .map(Status::key).findFirst().orElse(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Judges rows against the own actions, by number. */
    static List<Line> judge(List<Form> forms, Map<String, ActionDetail> own, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        for (Form form : forms) {
            String code = form.value("nummer").strip();
            ActionDetail action = own.get(code);
            if (action == null) {
                form.error("nummer", "Uw organisatie houdt geen actie ‘" + code + "’.", "Your organisation holds no action ‘" + code + "’.");
            }
            if (!form.value("stap-tekst").isBlank()) {
                form.with("stap", ReportForm.OTHER);
            }
            Report.Draft draft = ReportForm.read(form, List.of(), today).report();
            if (lines.stream().anyMatch(line -> line.code().equals(code))) {
                form.error("nummer", "Actie " + code + " staat er twee keer in.", "Action " + code + " is in it twice.");
            }
            Integer number = form.whole("rij", 1, 1_000_000);
            lines.add(new Line(number == null ? 0 : number, code, action, form, draft));
        }
        return lines;
    }

    /** The fields of a row as hidden fields of the form that confirms, by name. */
    static List<String> fields() {
        List<String> all = new ArrayList<>(List.of("rij", "nummer"));
        all.addAll(FIELDS);
        return all;
    }

    /** The rows as they come back from that form. */
    static List<Form> confirmed(Form form) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < Math.min(1000, form.values("rij").size()); i++) {
            Form row = Form.empty();
            for (String field : fields()) {
                List<String> values = form.values(field);
                row.with(field, i < values.size() ? values.get(i) : "");
            }
            forms.add(row);
        }
        return forms;
    }
}
