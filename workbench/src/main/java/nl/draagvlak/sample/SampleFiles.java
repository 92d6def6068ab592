package nl.draagvlak.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The files of the sample, in {@code resources/sample/}. Every value stays the text that it is; each reader says what it wants. */
@Component
class SampleFiles {

    boolean has(String name) {
        return new ClassPathResource("sample/" + name).exists();
    }

    /** A YAML file with fields at its top. */
    Fields fields(String name) {
        return Fields.of(name, read(name));
    }

    /** A YAML file with a list of things at its top. */
    List<Fields> list(String name) {
        return Fields.listOf(name, read(name));
    }

    /** The rows of a CSV file, by the names in its first row. */
    List<Map<String, String>> csv(String name) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();
        try (Reader reader = open(name)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("sample/" + name, e);
        }
    }

    private static Object read(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options, new AllIsText());
        try (Reader reader = open(name)) {
            return yaml.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("sample/" + name, e);
        }
    }

    private static Reader open(String name) throws IOException {
        return new InputStreamReader(new ClassPathResource("sample/" + name).getInputStream(), StandardCharsets.UTF_8);
    }

    /** Else YAML takes 13:30 for a number and a field named "on" for true. */
    private static final class AllIsText extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (tag.equals(Tag.NULL) || tag.equals(Tag.MERGE)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
