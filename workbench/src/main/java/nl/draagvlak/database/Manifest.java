package nl.draagvlak.database;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param format     {@link #FORMAT}; another number is another form
 * @param at         the moment, in ISO 8601 and UTC
 * @param postgres   the version of PostgreSQL that it came from
 * @param migrations the scripts that had made the database, in the order in which they ran
 * @param tables     every table, with its rows
 * @param sequences  the last number given out by every sequence that gave one
 */
record Manifest(int format, String at, String postgres, List<String> migrations, List<Table> tables, Map<String, Long> sequences) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final long LARGEST = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A table: its name with schema, the columns that were written, how many rows, and the SHA-256 of its entry in hexadecimal. */
    record Table(String name, List<String> columns, long rows, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) throws IOException {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException damaged) {
            throw new IOException("the manifest cannot be read", damaged);
        }
    }

    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
