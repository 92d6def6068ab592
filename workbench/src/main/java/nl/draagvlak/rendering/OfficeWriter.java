package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import nl.draagvlak.rendering.Block.*;

/** Goes through a document once for any format of word processors, so that DOCX and ODT hold the same words in the same order. */
final class OfficeWriter {

    /** How wide a picture can be, and how high at most, in millimetres. */
    private static final double PAPER_WIDTH = 155;
    private static final double PAPER_HEIGHT = 200;

    private static final double MILLIMETRES_A_PIXEL = 25.4 / 96;

    private final Document document;
    private final OfficeForm form;

    OfficeWriter(Document document, OfficeForm form) {
        this.document = document;
        this.form = form;
    }

    void write(IntConsumer done) {
        List<Block> blocks = document.blocks();
        switch (document.opening()) {
            case Opening.TitlePage _ -> {
                title(Face.TITLE);
                details();
                int notes = (int) blocks.stream().takeWhile(Note.class::isInstance).count();
                blocks.subList(0, notes).forEach(this::block);
                blocks = blocks.subList(notes, blocks.size());
                form.pageBreak();
            }
            case Opening.Head _ -> {
                title(Face.TITLE);
                details();
            }
            case Opening.Letter letter -> {
                letter.sender().forEach(line -> plain(Face.SENDER, line));
                lines(Face.ADDRESSEE, letter.addressee());
                details();
                title(Face.SUBJECT);
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i));
            done.accept(i + 1);
        }
    }

    private void title(Face face) {
        plain(face, document.title());
        if (!document.subtitle().isEmpty()) {
            plain(Face.SUBTITLE, document.subtitle());
        }
    }

    private void details() {
        List<String> lines = new ArrayList<>();
        if (document.date() != null) {
            lines.add(DocumentWriter.date(document));
        }
        document.meta().forEach(meta -> lines.add(meta.label() + ": " + meta.value()));
        if (!lines.isEmpty()) {
            lines(Face.DETAILS, lines);
        }
    }

    private void plain(Face face, String text) {
        form.paragraph(face, Tables.words(text));
    }

    /** One paragraph of several lines. */
    private void lines(Face face, List<String> lines) {
        List<Run> runs = new ArrayList<>();
        for (String line : lines) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.addAll(Tables.words(line));
        }
        form.paragraph(face, runs);
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> form.heading(heading);
            case Paragraph paragraph -> form.paragraph(Face.BODY, paragraph.runs());
            case Listing list -> list(list);
            case Quote quote -> quote(quote);
            case BlockQuote quote -> quote.blocks().forEach(inner -> {
                if (inner instanceof Paragraph paragraph) {
                    form.paragraph(Face.BLOCK_QUOTE, paragraph.runs());
                } else {
                    block(inner);
                }
            });
            case TableBlock table -> table(Face.CAPTION, table.caption(), table);
            case Picture picture -> picture(picture);
            case Image image -> image(image);
            case Note note -> note(note);
            case SignOff end -> signOff(end);
            case Contents contents -> {
                List<Heading> headings = document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast)
                        .filter(heading -> heading.level() <= contents.depth()).toList();
                if (!headings.isEmpty()) {
                    plain(Face.CONTENTS_HEADING, document.language().of("Inhoud", "Contents"));
                    form.contents(contents.depth(), headings);
                    form.pageBreak();
                }
            }
            case PageBreak _ -> form.pageBreak();
            // Word processors put notes at the foot of the page themselves.
            case Footnotes _ -> { }
        }
    }

    private void list(Listing list) {
        form.openList(list.numbered());
        for (Item item : list.items()) {
            form.openItem();
            form.paragraph(Face.ITEM, item.runs());
            for (Block inner : item.inner()) {
                if (inner instanceof Paragraph paragraph) {
                    form.paragraph(Face.ITEM_MORE, paragraph.runs());
                } else {
                    block(inner);
                }
            }
            form.closeItem();
        }
        form.closeList();
    }

    private void quote(Quote quote) {
        lines(Face.QUOTE, quote.text().strip().lines().toList());
        if (!quote.by().isEmpty()) {
            plain(Face.ATTRIBUTION, "– " + quote.by());
        }
    }

    private void table(Face face, String caption, TableBlock table) {
        if (!caption.isBlank()) {
            plain(face, caption);
        }
        form.table(table, ColumnWidths.of(table));
    }

    private void picture(Picture picture) {
        plain(Face.CAPTION, picture.title());
        Rasters.Raster raster = Rasters.of(picture.svg());
        figure(picture.title(), picture.alternative(), "image/png", raster.png(), raster.width(), raster.height(), 0.82);
        if (picture.table() != null) {
            table(Face.SMALL_CAPTION, document.language().of("Cijfers bij: ", "Figures with: ") + picture.table().caption(), picture.table());
        }
    }

    private void image(Image image) {
        plain(Face.CAPTION, image.title());
        figure(image.title(), image.alternative(), image.mediaType(), Base64.getDecoder().decode(image.base64()), image.width(), image.height(), 1);
    }

    private void figure(String title, String alternative, String mediaType, byte[] file, double pixelsWide, double pixelsHigh, double mostScale) {
        double width = pixelsWide * MILLIMETRES_A_PIXEL;
        double height = pixelsHigh * MILLIMETRES_A_PIXEL;
        double scale = Math.min(Math.min(PAPER_WIDTH / width, mostScale), PAPER_HEIGHT / height);
        form.figure(new OfficeForm.Figure(title, alternative, mediaType, file, width * scale, height * scale));
    }

    private void note(Note note) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Words(note.label(), Set.of(Mark.STRONG), null));
        runs.addAll(Tables.words(". "));
        runs.addAll(note.runs());
        form.paragraph(Face.BOX, runs);
    }

    private void signOff(SignOff end) {
        plain(Face.CLOSING, end.closing());
        for (Signature signature : end.signatures()) {
            List<Run> runs = new ArrayList<>(Tables.words(signature.role()));
            if (!signature.name().isEmpty()) {
                // Room for the signature itself.
                runs.addAll(List.of(new Run.Break(), new Run.Break(), new Run.Break(), new Run.Break()));
                runs.addAll(Tables.words(signature.name()));
            }
            form.paragraph(Face.SIGNATURE, runs);
        }
    }
}
