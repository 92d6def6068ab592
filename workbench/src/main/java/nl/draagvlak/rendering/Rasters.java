package nl.draagvlak.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** Our own drawings as PNG, for word processors: twice as fine as a screen, which is enough for paper. The last ones are kept, since DOCX and ODT ask for the same. */
final class Rasters {

    /** A drawing; its size in CSS pixels, of which it holds {@value #FINENESS} by {@value #FINENESS} each. */
    record Raster(byte[] png, double width, double height) {}

    private static final float FINENESS = 2;
    private static final int MOST_KEPT = 150;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    private static final Map<String, Raster> KEPT = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Raster> eldest) {
            return size() > MOST_KEPT;
        }
    };

    static {
        for (String face : new String[] {"Regular", "Italic", "Medium", "Bold"}) {
            try (InputStream file = Rasters.class.getResourceAsStream("/fonts/FiraSans-" + face + ".ttf")) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("the typeface is missing from the programme", e);
            }
        }
    }

    private Rasters() {}

    static Raster of(String svg) {
        synchronized (KEPT) {
            Raster known = KEPT.get(svg);
            if (known != null) {
                return known;
            }
        }
        Raster drawn = draw(svg);
        synchronized (KEPT) {
            KEPT.put(svg, drawn);
        }
        return drawn;
    }

    private static Raster draw(String svg) {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalArgumentException("a drawing without a size");
        }
        float width = Float.parseFloat(size.group(1));
        float height = Float.parseFloat(size.group(2));
        Painter painter = new Painter();
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, width * FINENESS);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, height * FINENESS);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        try {
            painter.transcode(new TranscoderInput(new StringReader(svg)), null);
        } catch (TranscoderException e) {
            throw new UncheckedIOException(new IOException("a drawing could not be drawn", e));
        }
        return new Raster(Png.of(painter.image), width, height);
    }

    /** Paints, and leaves the writing to {@link Png}. */
    private static final class Painter extends ImageTranscoder {
        private BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage painted, TranscoderOutput output) {
            image = painted;
        }
    }
}
