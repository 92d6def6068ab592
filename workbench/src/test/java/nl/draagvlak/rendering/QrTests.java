package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTests {

    private static final int MODULE = 6;

    @Test
    void whatIsDrawnReadsAsTheAddress() throws Exception {
        String address = "http://192.0.2.7:8080/meedoen/ABC-123?taal=nl&vraag=één";
        assertThat(read(Qr.svg(address, "Doe mee").toString())).isEqualTo(address);
    }

    @Test
    void theTitleIsEscaped() {
        assertThat(Qr.svg("https://voorbeeld.example", "Doe \"mee\" & <zeg> het").toString())
                .contains("aria-label=\"Doe &quot;mee&quot; &amp; &lt;zeg&gt; het\"").doesNotContain("style=");
    }

    @Test
    void anAddressThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Qr.svg("https://voorbeeld.example/" + "x".repeat(5_000), "Te lang")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Paints the path of the drawing and reads the picture with the library's own reader. */
    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * MODULE;
        int[] pixels = new int[size * size];
        java.util.Arrays.fill(pixels, 0xffffff);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            for (int y = Integer.parseInt(run.group(2)) * MODULE; y < (Integer.parseInt(run.group(2)) + 1) * MODULE; y++) {
                for (int x = Integer.parseInt(run.group(1)) * MODULE; x < (Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3))) * MODULE; x++) {
                    pixels[y * size + x] = 0;
                }
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)))).getText();
    }
}
