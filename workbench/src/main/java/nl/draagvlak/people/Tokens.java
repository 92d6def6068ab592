package nl.draagvlak.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random secrets, and the hash under which the database knows them. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are easily confused on paper. */
    private static final String READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Tokens() {}

    /** 256 bits, for cookies and links. */
    public static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Groups of four readable characters, 5 bits each, such as {@code 7KQM-2XWP-9RTA-H4CD}. */
    public static String readable(int groups) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** A short code of readable characters without hyphens, such as {@code 7KQM2X}: for what is read aloud and typed on a phone. */
    public static String code(int length) {
        return normalised(readable((length + 3) / 4)).substring(0, length);
    }

    /** SHA-256 of a secret; a readable code counts the same with or without hyphens, spaces and capitals. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A key for one purpose that only who knows the secret can make, and that does not tell the secret. On a page it proves that a request of the
     * page's script comes from this page: another site cannot read it, nor make it.
     */
    public static String derived(String secret, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose + ":" + secret));
    }

    public static String normalised(String readable) {
        return readable.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
