package io.weightroom.classifiers;

/**
 * A picture on its way to a classifier, as it is after one step.
 *
 * @param values planes of {@code height} x {@code width}, channel by channel: 0..255 until {@link
 *     Kind#DIVIDED}, 0..1 then, and about -2..3 after {@link Kind#NORMALISED}
 */
public record PreparationStep(Kind kind, int channels, int height, int width, float[] values) {

    /** What was done, in the order in which it is done. */
    public enum Kind {
        /** The photo, upright. */
        DECODED,
        /** Made smaller, or larger, until its shorter side fits. */
        RESIZED,
        /** Its middle square. */
        CROPPED,
        /** Divided by 255. */
        DIVIDED,
        /** Less the mean, divided by the standard deviation, channel by channel. */
        NORMALISED
    }
}
