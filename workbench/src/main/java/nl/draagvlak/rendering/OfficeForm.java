package nl.draagvlak.rendering;

import java.util.List;
import nl.draagvlak.rendering.Block.Heading;
import nl.draagvlak.rendering.Block.Run;
import nl.draagvlak.rendering.Block.TableBlock;

/** A format of word processors, as {@link OfficeWriter} fills it from top to bottom. */
interface OfficeForm {

    /** A picture with what it shows in words; its size in millimetres. */
    record Figure(String title, String alternative, String mediaType, byte[] file, double width, double height) {}

    void paragraph(Face face, List<Run> runs);

    void heading(Heading heading);

    void openList(boolean numbered);

    void openItem();

    void closeItem();

    void closeList();

    /** The rows of a table, without its caption; the widths of its columns are parts of 1. */
    void table(TableBlock table, double[] widths);

    void figure(Figure figure);

    void contents(int depth, List<Heading> headings);

    /** What comes next begins on a new page. */
    void pageBreak();
}
