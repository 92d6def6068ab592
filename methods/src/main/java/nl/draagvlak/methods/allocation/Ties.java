package nl.draagvlak.methods.allocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * What decides between projects that are exactly equal for a rule.
 *
 * @param seed empty: the project id as a string decides. Otherwise: the lowest cost, then the most supporters, then a lot. The lot of a
 *             project is the SHA-256 of {@code seed:id} in hexadecimal and the lowest wins, so that anybody can draw it again:
 *             {@code printf %s "seed:id" | sha256sum}
 */
public record Ties(String seed) {

    /** By project id, character by character: "10" before "2". For comparison with other programs. */
    public static Ties byId() {
        return new Ties("");
    }

    /** By cost, supporters and a lot drawn once from this seed, which is to be published before the votes are counted. */
    public static Ties byLot(String seed) {
        if (seed.isEmpty()) {
            throw new IllegalArgumentException("a lot needs a seed");
        }
        return new Ties(seed);
    }

    /** The lot of a project, 64 hexadecimal digits. */
    public String lot(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ids by Unicode code point, which differs from {@link String#compareTo} for characters beyond the first 65,536. */
    static final Comparator<String> BY_CODE_POINT = (one, other) -> {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean same = Character.isSurrogate(a) == Character.isSurrogate(b);
                return same ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    };
}
