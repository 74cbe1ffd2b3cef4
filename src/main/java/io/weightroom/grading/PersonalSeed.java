package io.weightroom.grading;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Seeds of a learner's own: with the same spec each learner of a class starts from other weights,
 * sees samples in another order and, where they are generated, other samples. So numbers that were
 * copied do not fit the runs they should come from.
 */
final class PersonalSeed {

    private static final int OWN_BITS = 24;
    private static final int ASKED_BITS = 16;

    private PersonalSeed() {}

    /** What {@code asked} is for the learner; of what it gives it gives the same again. */
    static long of(Cohort cohort, LearnerId learner, long asked) {
        var digest = sha256(cohort.secret() + " " + learner.value());
        long own = Long.parseLong(digest.substring(0, OWN_BITS / 4), 16);
        return own << ASKED_BITS | asked & (1 << ASKED_BITS) - 1;
    }

    /** In hexadecimal. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
