package io.weightroom.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Random letters and digits that nobody can guess, and that can be read from paper. */
final class RandomCode {

    /** Without those that look like others, and without U, so that fewer words appear. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomCode() {}

    /** Of 4.9 bits a letter. */
    static String of(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (code, letter) -> code.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .toString();
    }

    /** In groups of four, as it is shown and printed. */
    static String shown(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The code that somebody typed or that stands in a link, however it is grouped. */
    static String typed(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** What is kept of a code that nobody must be able to read again. */
    static String hash(String code) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
