package io.weightroom.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** A password that somebody chooses. */
record NewPassword(String text) {

    private static final int SHORTEST = 8;

    /** What bcrypt takes, in bytes. */
    private static final int LONGEST = 72;

    private static final Set<String> FIRST_GUESSES =
            Set.of(
                    "password",
                    "passwort",
                    "passw0rd",
                    "password1",
                    "password123",
                    "12345678",
                    "123456789",
                    "1234567890",
                    "87654321",
                    "qwertyui",
                    "qwertyuiop",
                    "qwertzui",
                    "qwertzuiop",
                    "iloveyou",
                    "letmein1",
                    "weightroom",
                    "abcdefgh",
                    "abcd1234");

    /**
     * @throws AccessRefused where it is too short or too long, or what everybody tries first
     */
    NewPassword {
        if (text.length() < SHORTEST) {
            throw new AccessRefused(
                    "expected a password of at least %d characters, found %d"
                            .formatted(SHORTEST, text.length()));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new AccessRefused(
                    "expected a password of at most %d characters, found more".formatted(LONGEST));
        }
        if (FIRST_GUESSES.contains(text.toLowerCase(Locale.ROOT))
                || text.chars().distinct().count() < 3) {
            throw new AccessRefused(
                    "this password is among the first that somebody would try; choose another");
        }
    }

    void checkIsNot(DisplayName name) {
        if (Credentials.folded(text).equals(name.folded())) {
            throw new AccessRefused("expected a password, found the name");
        }
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
