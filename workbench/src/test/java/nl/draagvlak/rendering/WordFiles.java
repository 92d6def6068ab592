package nl.draagvlak.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.GregorianCalendar;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word files as somebody would write them, made by Apache POI. */
public final class WordFiles {

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;
    private final BigInteger numbers;
    private int comments;

    public WordFiles() {
        for (int level = 1; level <= 3; level++) {
            style("Kop" + level, "heading " + level, level - 1);
        }
        style("Titel", "Title", -1);
        bullets = numbering(1, STNumberFormat.BULLET);
        numbers = numbering(2, STNumberFormat.DECIMAL);
    }

    private void style(String id, String name, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        if (outline >= 0) {
            CTDecimalNumber level = CTDecimalNumber.Factory.newInstance();
            level.setVal(BigInteger.valueOf(outline));
            style.addNewPPr().setOutlineLvl(level);
            style.addNewQFormat().setVal(true);
        }
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private BigInteger numbering(int id, STNumberFormat.Enum format) {
        CTAbstractNum made = CTAbstractNum.Factory.newInstance();
        made.setAbstractNumId(BigInteger.valueOf(id));
        for (int level = 0; level < 3; level++) {
            CTLvl lvl = made.addNewLvl();
            lvl.setIlvl(BigInteger.valueOf(level));
            lvl.addNewNumFmt().setVal(format);
            lvl.addNewLvlText().setVal(format == STNumberFormat.BULLET ? "•" : "%" + (level + 1) + ".");
        }
        return document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(made)));
    }

    public WordFiles title(String text) {
        return styled("Titel", text);
    }

    public WordFiles heading(int level, String text) {
        return styled("Kop" + level, text);
    }

    private WordFiles styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return this;
    }

    public WordFiles paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    public WordFiles paragraph(Consumer<XWPFParagraph> fill) {
        fill.accept(document.createParagraph());
        return this;
    }

    public WordFiles bullet(int level, String text) {
        return item(bullets, level, text);
    }

    public WordFiles number(int level, String text) {
        return item(numbers, level, text);
    }

    private WordFiles item(BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
        return this;
    }

    /** A table of which the first row is a heading. */
    public WordFiles table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                table.getRow(row).getCell(column).setText(rows[row][column]);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        return this;
    }

    public WordFiles tables(Consumer<XWPFDocument> fill) {
        fill.accept(document);
        return this;
    }

    /** A sentence with a footnote behind it. */
    public WordFiles footnote(String text, String note) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        paragraph.addFootnoteReference(document.createFootnote());
        document.getFootnotes().getLast().createParagraph().createRun().setText(note);
        return this;
    }

    /** A paragraph of which the passage in the middle has a comment. */
    public WordFiles commented(String before, String passage, String after, String author, String comment) {
        if (document.getDocComments() == null) {
            document.createComments();
        }
        BigInteger id = BigInteger.valueOf(comments++);
        XWPFComment made = document.getDocComments().createComment(id);
        made.setAuthor(author);
        GregorianCalendar day = new GregorianCalendar(2026, 10, 3, 9, 30);
        made.setDate(day);
        made.createParagraph().createRun().setText(comment);
        XWPFParagraph paragraph = document.createParagraph();
        CTP p = paragraph.getCTP();
        paragraph.createRun().setText(before);
        p.addNewCommentRangeStart().setId(id);
        paragraph.createRun().setText(passage);
        p.addNewCommentRangeEnd().setId(id);
        p.addNewR().addNewCommentReference().setId(id);
        paragraph.createRun().setText(after);
        return this;
    }

    /** A paragraph in which one word was put in and another taken out, both tracked. */
    public WordFiles tracked(String before, String inserted, String deleted, String after) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(before);
        CTRunTrackChange in = paragraph.getCTP().addNewIns();
        in.setId(BigInteger.valueOf(901));
        in.setAuthor("Iemand");
        in.addNewR().addNewT().setStringValue(inserted);
        CTRunTrackChange out = paragraph.getCTP().addNewDel();
        out.setId(BigInteger.valueOf(902));
        out.setAuthor("Iemand");
        out.addNewR().addNewDelText().setStringValue(deleted);
        paragraph.createRun().setText(after);
        return this;
    }

    public static void bold(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setText(text);
    }

    public static void hidden(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.getCTR().addNewRPr().addNewVanish().set(CTOnOff.Factory.newInstance());
        run.setText(text);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
