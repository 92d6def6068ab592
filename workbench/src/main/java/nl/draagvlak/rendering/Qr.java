package nl.draagvlak.rendering;

/** QR codes (ISO/IEC 18004) as SVG. */
public final class Qr {

    private Qr() {}

    /** The code of an address, with its quiet zone. The title says in words where it leads. */
    public static Markup svg(String address, String title) {
        throw new UnsupportedOperationException("comes soon");
    }
}
