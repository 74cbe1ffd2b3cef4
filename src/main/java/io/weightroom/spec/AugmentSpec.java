package io.weightroom.spec;

/**
 * One way in which a picture is changed by chance each time it is trained on; never when a network
 * is scored. What moves out of the picture is filled with its mirror image.
 */
public sealed interface AugmentSpec {

    /** Left and right change places, for every second picture. */
    record Flip() implements AugmentSpec {}

    /** Turned about its middle by up to so many degrees either way, each angle equally likely. */
    record Rotate(double degrees) implements AugmentSpec {}

    /**
     * Shifted by up to an eighth of the side, across and down by whole pixels: what padding by so
     * much and cropping at a random place comes to.
     */
    record Crop() implements AugmentSpec {}

    /**
     * Brightness and contrast, and the strength of each channel, by up to a fifth either way;
     * values stay within 0..1.
     */
    record Jitter() implements AugmentSpec {}

    /** As an author writes it: {@code rotate 20}. */
    default String text() {
        return switch (this) {
            case Flip f -> "flip";
            case Rotate r ->
                    "rotate "
                            + (r.degrees() == Math.rint(r.degrees())
                                    ? String.valueOf((long) r.degrees())
                                    : r.degrees());
            case Crop c -> "crop";
            case Jitter j -> "jitter";
        };
    }
}
