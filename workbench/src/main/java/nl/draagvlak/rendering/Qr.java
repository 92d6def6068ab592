package nl.draagvlak.rendering;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** QR codes (ISO/IEC 18004) as SVG: black on white in both themes, since phones read them best so. */
public final class Qr {

    /** Light modules around the code, as the standard asks. */
    private static final int QUIET_ZONE = 4;

    private Qr() {}

    /** The code of an address, with its quiet zone. The title says in words where it leads. */
    public static Markup svg(String address, String title) {
        BitMatrix code = code(address);
        int size = code.getWidth();
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int from = x;
                while (x < size && code.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    dark.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h").append(from - x).append('z');
                }
            }
        }
        return new Markup(new Tag().open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "qr", "viewBox", "0 0 " + size + " " + size, "role", "img", "aria-label", title,
                        "shape-rendering", "crispEdges")
                .text("title", title).empty("rect", "width", size, "height", size, "fill", "#ffffff").empty("path", "d", dark.toString(), "fill", "#000000")
                .close("svg").toString());
    }

    private static BitMatrix code(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("this address does not fit in a QR code: " + address.length() + " characters", e);
        }
    }
}
