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

    /** As a person reads it, the last four digits are what was asked for. */
    private static final int ASKED = 10_000;

    private static final int OWN = 1_000_000;

    private PersonalSeed() {}

    /** What {@code asked} is for the learner; of what it gives it gives the same again. */
    static long of(Cohort cohort, LearnerId learner, long asked) {
        var digest = sha256(cohort.secret() + " " + learner.value());
        long own = 1 + Long.parseLong(digest.substring(0, 12), 16) % OWN;
        return own * ASKED + Math.floorMod(asked, ASKED);
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
