package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTests {

    @Test
    void whatOthersReadIsWhatWasPainted() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            BufferedImage image = new BufferedImage(1 + random.nextInt(60), 1 + random.nextInt(60), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
                image.setRGB(i % image.getWidth(), i / image.getWidth(), random.nextInt());
            }
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));
            int[] there = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            assertThat(read.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).as("seed %d", seed).isEqualTo(there);
        }
    }

    @Test
    void aDrawingIsWhiteWhereNothingIsDrawnAndHasItsColours() throws IOException {
        Rasters.Raster raster = Rasters.of("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" width=\"40\" height=\"20\"><rect x=\"10\" y=\"0\" width=\"10\" height=\"20\" fill=\"#a3333d\"/></svg>");
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(raster.png()));
        assertThat(new int[] {read.getWidth(), read.getHeight()}).containsExactly(80, 40);
        assertThat(read.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
        assertThat(read.getRGB(30, 20) & 0xffffff).isEqualTo(0xa3333d);
    }
}
