package nl.draagvlak.rendering.reading;

import java.util.Optional;
import nl.draagvlak.rendering.ReadDocument;

/** Reads the text of an OpenDocument text (OASIS ODF 1.0 to 1.4): what it says, and none of what it could do. */
public final class OdtReading {

    private OdtReading() {}

    public static ReadDocument read(Archive archive) throws Refused {
        Optional<Xml> manifest = archive.xml("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (Xml xml = manifest.get()) {
                while (xml.next()) {
                    if (xml.begins("encryption-data")) {
                        throw new Refused("Dit document is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en kies het opnieuw.",
                                "This document is protected with a password. Save it without a password and choose it again.");
                    }
                }
            }
        }
        OdtStyles styles = new OdtStyles();
        Optional<Xml> styled = archive.xml("styles.xml");
        if (styled.isPresent()) {
            try (Xml xml = styled.get()) {
                styles.read(xml);
            }
        }
        Assembly out = new Assembly();
        LeftOut left = new LeftOut();
        OdtBody body = new OdtBody(styles, out, left);
        try (Xml xml = archive.xml("content.xml").orElseThrow(Archive::broken)) {
            styles.read(xml);
            boolean text = false;
            while (xml.next()) {
                if (xml.begins("text") && !text) {
                    text = true;
                    body.story(xml);
                }
            }
            if (!text) {
                throw Archive.broken();
            }
        }
        return ReadParts.document("OpenDocument", out, body.comments(), left);
    }
}
