package nl.draagvlak.rendering;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures made elsewhere, drawn anew so that only what can be seen goes into a document. */
final class Images {

    static final int MOST_PIXELS = 25_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private Images() {}

    static Block.Image of(String title, String alternative, byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("not a PNG or JPEG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!FORMATS.contains(format) || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IllegalArgumentException("not a PNG or JPEG of at most " + MOST_PIXELS + " pixels");
                }
                return drawn(title, alternative, reader.read(0), format);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not a whole PNG or JPEG", e);
        }
    }

    private static Block.Image drawn(String title, String alternative, BufferedImage read, String format) throws IOException {
        boolean png = format.equals("png");
        BufferedImage image = new BufferedImage(read.getWidth(), read.getHeight(), png ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.drawImage(read, 0, 0, null);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return new Block.Image("image/" + format, Base64.getEncoder().encodeToString(bytes.toByteArray()), image.getWidth(), image.getHeight(), title, alternative);
    }
}
