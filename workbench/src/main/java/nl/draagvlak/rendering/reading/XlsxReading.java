package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the first sheet of an XLSX file (SpreadsheetML, ISO/IEC 29500-1) as a stream, so that no file can fill the memory. */
public final class XlsxReading {

    private static final Archive.Limits LIMITS = new Archive.Limits(500, 60_000_000, 60_000_000);
    private static final int STRINGS = 1_000_000;
    private static final int CHARACTERS = 20_000_000;
    private static final int STYLES = 70_000;
    private static final int FORMAT = 255;

    private XlsxReading() {}

    public static void read(byte[] bytes, SheetRows rows) throws Refused {
        Archive archive = Archive.of(bytes, LIMITS);
        switch (Kinds.office(archive)) {
            case SHEET -> { }
            case WORD, SLIDES, NONE -> throw new Refused("Dit bestand is geen Excel-werkmap. Kies een .xlsx- of .csv-bestand.", "This file is no Excel workbook. Choose an .xlsx or .csv file.");
        }
        PackageParts parts = new PackageParts(archive);
        List<String> sheets = sheets(parts);
        if (sheets.isEmpty()) {
            throw Archive.broken();
        }
        List<String> strings = strings(parts);
        List<String> formats = formats(parts);
        try (Xml xml = parts.byId(sheets.getFirst()).orElseThrow(Archive::broken)) {
            new XlsxSheet(rows, strings, formats).read(xml);
        } catch (RuntimeException e) {
            // A number that is none, a place that is nowhere.
            throw Archive.broken();
        }
        if (sheets.size() > 1) {
            rows.warn("Dit bestand heeft meer bladen; alleen het eerste is gelezen.", "This file has more sheets; only the first was read.");
        }
    }

    /** What the sheets are called in the package, in their order. */
    private static List<String> sheets(PackageParts parts) throws Refused {
        List<String> found = new ArrayList<>();
        try (Xml xml = parts.main()) {
            while (xml.next()) {
                if (xml.begins("sheet") && found.size() < 1_000) {
                    found.add(Optional.ofNullable(xml.attributeIn("/relationships", "id")).orElse(""));
                }
            }
        }
        return found;
    }

    /** The texts that cells refer to by their number. */
    private static List<String> strings(PackageParts parts) throws Refused {
        List<String> found = new ArrayList<>();
        Optional<Xml> part = parts.part("/sharedStrings");
        if (part.isEmpty()) {
            return found;
        }
        int characters = 0;
        try (Xml xml = part.get()) {
            StringBuilder text = new StringBuilder();
            boolean reading = false;
            while (xml.next()) {
                if (xml.begins("rPh")) {
                    // How to pronounce it is no part of it.
                    xml.skip();
                } else if (xml.begins("t")) {
                    reading = true;
                } else if (xml.ends() && xml.name().equals("t")) {
                    reading = false;
                } else if (xml.ends() && xml.name().equals("si")) {
                    found.add(text.toString());
                    characters += text.length();
                    text.setLength(0);
                } else if (reading) {
                    text.append(xml.text());
                }
                if (found.size() > STRINGS || characters + text.length() > CHARACTERS) {
                    throw new Refused("In dit bestand staat te veel voor een keer. Sla alleen het blad dat u wilt inlezen op als .csv.",
                            "There is too much in this file for one go. Save only the sheet that you want to read in as .csv.");
                }
            }
        }
        return found;
    }

    /** How each style of cells shows numbers: the code of the format, or a number for the formats that every program knows. */
    private static List<String> formats(PackageParts parts) throws Refused {
        List<String> shown = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        Optional<Xml> part = parts.part("/styles");
        if (part.isEmpty()) {
            return shown;
        }
        try (Xml xml = part.get()) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.begins("numFmt") && codes.size() < STYLES) {
                    String code = xml.attribute("formatCode", "");
                    codes.put(xml.attribute("numFmtId", ""), code.length() > FORMAT ? "" : code);
                } else if (xml.begins("cellXfs")) {
                    cells = true;
                } else if (xml.ends() && xml.name().equals("cellXfs")) {
                    cells = false;
                } else if (cells && xml.begins("xf") && shown.size() < STYLES) {
                    shown.add(xml.attribute("numFmtId", "0"));
                }
            }
        }
        shown.replaceAll(id -> id + " " + codes.getOrDefault(id, ""));
        return shown;
    }
}
