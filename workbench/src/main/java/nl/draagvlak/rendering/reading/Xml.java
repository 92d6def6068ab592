package nl.draagvlak.rendering.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML (1.0) read piece by piece, from a source that nobody trusts: no document type, hence no entities and nothing fetched; names, depth and the length of
 * one piece are bounded, so that the memory holds one piece and no more.
 */
public final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();
    private static final int DEPTH = 150;
    private static final int NAMES = 3_000;
    private static final int PIECE = 1_000_000;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // What is wrong is told to who chose the file, not to the log.
        FACTORY.setXMLReporter((message, type, information, location) -> { });
        FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    }

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Xml(InputStream in) throws Refused {
        this.in = new Pieces(in);
        try {
            this.reader = FACTORY.createXMLStreamReader(this.in);
        } catch (XMLStreamException | RuntimeException e) {
            throw Archive.broken();
        }
    }

    /** Goes to the next beginning or end of an element or piece of text; false at the end of the file. */
    boolean next() throws Refused {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        begin();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused(
                            "In dit bestand staat een verwijzing die er niet hoort (een documenttype). Open het in Word, Excel of LibreOffice en sla het opnieuw op.",
                            "This file holds a reference that should not be there (a document type). Open it in Word, Excel or LibreOffice and save it again.");
                    default -> { }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw Archive.broken();
        }
    }

    private void begin() throws Refused {
        depth++;
        note(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            note(reader.getAttributeLocalName(i));
        }
        if (depth > DEPTH || names.size() > NAMES) {
            throw Archive.broken();
        }
    }

    private void note(String name) {
        if (names.size() <= NAMES) {
            names.add(name);
        }
    }

    boolean begins() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean begins(String name) {
        return begins() && reader.getLocalName().equals(name);
    }

    boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** Whether the element in question, which began at this depth, ends here. */
    boolean ends(int began) {
        return ends() && depth < began;
    }

    int depth() {
        return depth;
    }

    /** The name of the element that begins or ends here, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** Whether the element is in the vocabulary of which the address ends so. */
    boolean in(String namespaceEnd) {
        return reader.getNamespaceURI() != null && reader.getNamespaceURI().endsWith(namespaceEnd);
    }

    /** The text here; empty at the beginning or end of an element. */
    String text() {
        return begins() || ends() ? "" : reader.getText();
    }

    /** An attribute of the element that begins here: of its own vocabulary first, then of any. Null when it is not there. */
    String attribute(String name) {
        String own = reader.getAttributeValue(reader.getNamespaceURI(), name);
        for (int i = 0; own == null && i < reader.getAttributeCount(); i++) {
            own = reader.getAttributeLocalName(i).equals(name) ? reader.getAttributeValue(i) : null;
        }
        return own;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** An attribute of the vocabulary of which the address ends so. */
    String attributeIn(String namespaceEnd, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name) && namespace != null && namespace.endsWith(namespaceEnd)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number in an attribute, kept between two bounds; the other value when it is none or not there. */
    int number(String name, int otherwise, int least, int most) {
        try {
            String value = attribute(name);
            return value == null ? otherwise : Math.clamp(Long.parseLong(value.strip()), least, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Goes to the end of the element that begins here, past all that is in it. */
    void skip() throws Refused {
        int began = depth;
        while (!ends(began) && next()) {
            // nothing of it is wanted
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            // What was read is read.
        }
    }

    /** Stops at a tag or text that is longer than any program writes. */
    private static final class Pieces extends FilterInputStream {
        private int since;

        private Pieces(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            for (int i = from; i < from + read; i++) {
                since = buffer[i] == '<' ? 0 : since + 1;
                if (since > PIECE) {
                    throw new IOException("a piece without end");
                }
            }
            return read;
        }
    }
}
