package io.weightroom.drawings;

import io.weightroom.classroom.LearnerId;
import java.time.Instant;

/**
 * A digit that somebody has drawn for the class.
 *
 * @param by who drew it; only they and those who lead the class may know
 * @param label the digit that it is meant to be, 0 to 9
 * @param pixels 28 x 28, 0 for paper to 255 for ink, as a network sees it
 */
public record Drawing(long id, LearnerId by, int label, byte[] pixels, Instant given) {}
