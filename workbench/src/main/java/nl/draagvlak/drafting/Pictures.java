package nl.draagvlak.drafting;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pictures in texts. Each is drawn anew when it comes in, so that nothing but what is to be seen is kept: no place, no camera, no hidden words. */
@Repository
class Pictures {

    static final int LARGEST_FILE = 8_000_000;
    /** Wider than this no page shows. */
    static final int WIDEST = 2_000;
    private static final long MOST_PIXELS = 25_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final JdbcClient jdbc;
    private final Journal journal;

    Pictures(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    record Picture(UUID id, String mediaType, byte[] file) {}

    /** Keeps a picture; empty when the file is no PNG or JPEG of at most {@value #LARGEST_FILE} bytes and 25 million pixels. */
    @Transactional
    Optional<UUID> add(Act act, UUID programmeId, byte[] file) {
        Optional<Picture> drawn = drawn(file);
        drawn.ifPresent(picture -> {
            jdbc.sql("insert into drafting.picture (id, programme_id, media_type, file, added_at, added_by) values (?, ?, ?, ?, ?, ?)")
                    .params(picture.id(), programmeId, picture.mediaType(), picture.file(), act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
            journal.record(act, programmeId, "picture.added", picture.id(), picture.mediaType(), picture.file().length);
        });
        return drawn.map(Picture::id);
    }

    Optional<Picture> find(UUID programmeId, UUID id) {
        return jdbc.sql("select id, media_type, file from drafting.picture where programme_id = ? and id = ?").params(programmeId, id)
                .query((rs, n) -> new Picture(rs.getObject(1, UUID.class), rs.getString(2), rs.getBytes(3))).optional();
    }

    private static Optional<Picture> drawn(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return Optional.empty();
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!FORMATS.contains(format) || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                return Optional.of(new Picture(Ids.next(), "image/" + format, bytes(reader.read(0), format)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(BufferedImage read, String format) throws IOException {
        double scale = Math.min(1.0, (double) WIDEST / read.getWidth());
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage image = new BufferedImage(width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(read, 0, 0, width, height, null);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
