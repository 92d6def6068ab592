package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** What others than the writer say of a DOCX or ODT: the schemas of ECMA-376, the ODF Validator, and LibreOffice. */
final class OfficeFiles {

    private static final Path PROOF = Path.of("target", "proof");
    private static final String SCHEMAS = "jar:" + PROOF.resolve("ooxml-schemas.jar").toUri() + "!/org/apache/poi/schemas/ooxml/src/";

    private static Schema words;

    private OfficeFiles() {}

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(parts.put(entry.getName(), zip.readAllBytes())).as("twice: %s", entry.getName()).isNull();
            }
        }
        return parts;
    }

    static String text(byte[] file, String part) throws IOException {
        return new String(parts(file).get(part), StandardCharsets.UTF_8);
    }

    /** Every part of a DOCX that the schema of WordprocessingML describes keeps it, to the order of its elements. */
    static void keepsTheSchema(byte[] docx) throws Exception {
        for (Map.Entry<String, byte[]> part : parts(docx).entrySet()) {
            if (part.getKey().matches("word/[a-zA-Z0-9]+\\.xml")) {
                try {
                    words().newValidator().validate(new StreamSource(new ByteArrayInputStream(part.getValue())));
                } catch (SAXException e) {
                    throw new AssertionError(part.getKey() + ": " + e.getMessage(), e);
                }
            } else if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                Xml.parse(new String(part.getValue(), StandardCharsets.UTF_8));
            }
        }
    }

    private static synchronized Schema words() throws Exception {
        if (words == null) {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver(new Beside());
            words = factory.newSchema(new Source[] {source("wml.xsd"), source("dml-wordprocessingDrawing.xsd"), source("dml-picture.xsd")});
        }
        return words;
    }

    private static Source source(String name) throws IOException {
        return new StreamSource(new StringReader(schema(name)), name);
    }

    private static String schema(String name) throws IOException {
        URL url = URI.create(SCHEMAS + name).toURL();
        try (InputStream file = url.openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What the ODF Validator of the Document Foundation finds wrong. */
    static List<String> complaints(byte[] odt, Path folder) throws Exception {
        Path file = Files.write(folder.resolve("proef.odt"), odt);
        String said = run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", PROOF.resolve("odfvalidator.jar").toString(), file.toString()));
        return said.lines().filter(line -> line.contains("Error") || line.contains("Exception") || line.contains("Fatal")).toList();
    }

    /** The text of the pages that LibreOffice makes of a file. */
    static String throughLibreOffice(byte[] file, String extension, Path folder) throws Exception {
        Path source = Files.write(folder.resolve("proef-" + extension + "." + extension), file);
        run(List.of("soffice", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), source.toString()));
        return run(List.of("pdftotext", "-enc", "UTF-8", folder.resolve("proef-" + extension + ".pdf").toString(), "-"));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("%s ends", command.getFirst()).isTrue();
        return said;
    }

    /** Finds the schemas that a schema imports, which lie beside it. */
    private static final class Beside implements LSResourceResolver {
        @Override
        public LSInput resolveResource(String type, String namespace, String publicId, String systemId, String base) {
            String name = systemId == null ? "xml.xsd" : systemId.substring(systemId.lastIndexOf('/') + 1);
            try {
                return new Found(name, namespace != null && namespace.equals(XMLConstants.XML_NS_URI) ? XML_NAMESPACE : schema(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final String XML_NAMESPACE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
            <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction></xs:simpleType></xs:attribute>
            <xs:attribute name="lang" type="xs:language"/></xs:schema>""";

    private record Found(String name, String schema) implements LSInput {
        @Override
        public java.io.Reader getCharacterStream() {
            return new StringReader(schema);
        }

        @Override
        public String getSystemId() {
            return name;
        }

        @Override
        public InputStream getByteStream() {
            return null;
        }

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(java.io.Reader reader) {}

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public void setStringData(String data) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public void setPublicId(String id) {}

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
