package io.weightroom.training.seeded;

import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws how each picture of a batch is changed, from the run's own generator, and changes a picture
 * so in plain Java, as the engines do.
 *
 * <p>A change is a row of 7 numbers and one more for each channel: the affine map (2, 3) from a
 * place in the changed picture to its place in the original, in coordinates from -1 to 1; what is
 * added to all values; and what each channel is multiplied by before.
 *
 * @param picture shape (channels, height, width)
 */
public record Augmentation(List<AugmentSpec> kinds, Shape picture) {

    private static final int MAP = 6;

    /** Share of the side by which crop shifts at most. */
    private static final double SHIFT = 1.0 / 8;

    private static final double JITTER = 0.2;

    public Augmentation {
        kinds = List.copyOf(kinds);
    }

    /** Whether it moves what is in the picture. */
    public static boolean moves(AugmentSpec kind) {
        return !(kind instanceof AugmentSpec.Jitter);
    }

    /** Numbers of one change. */
    public int size() {
        return MAP + 1 + picture.size(0);
    }

    /**
     * The changes of the batch that is trained on after {@code step} steps, one after the other.
     *
     * @param seed of the run
     */
    public float[] draw(long seed, long step, int samples) {
        var random = Randomness.AUGMENT.generator(seed, step);
        var changes = new float[samples * size()];
        for (int i = 0; i < samples; i++) {
            draw(random, changes, i * size());
        }
        return changes;
    }

    private void draw(SplittableRandom random, float[] changes, int at) {
        double mirror = 1;
        double angle = 0;
        double across = 0;
        double down = 0;
        double added = 0;
        double contrast = 1;
        double jitter = 0;
        for (var kind : kinds) {
            switch (kind) {
                case AugmentSpec.Flip f -> mirror = random.nextBoolean() ? -1 : 1;
                case AugmentSpec.Rotate r -> angle = Math.toRadians(within(random, r.degrees()));
                case AugmentSpec.Crop c -> {
                    across = shift(random, picture.size(2));
                    down = shift(random, picture.size(1));
                }
                case AugmentSpec.Jitter j -> {
                    jitter = JITTER;
                    contrast = 1 + within(random, JITTER);
                    added = 0.5 - 0.5 * contrast + within(random, JITTER);
                }
            }
        }
        double ratio = (double) picture.size(1) / picture.size(2);
        changes[at] = (float) (mirror * Math.cos(angle));
        changes[at + 1] = (float) (mirror * -Math.sin(angle) * ratio);
        changes[at + 2] = (float) across;
        changes[at + 3] = (float) (Math.sin(angle) / ratio);
        changes[at + 4] = (float) Math.cos(angle);
        changes[at + 5] = (float) down;
        changes[at + MAP] = (float) added;
        for (int channel = 0; channel < picture.size(0); channel++) {
            double strength = jitter == 0 ? 1 : 1 + within(random, jitter);
            changes[at + MAP + 1 + channel] = (float) (contrast * strength);
        }
    }

    private static double within(SplittableRandom random, double bound) {
        return bound * (2 * random.nextDouble() - 1);
    }

    /** Whole pixels, as a share of half the side. */
    private static double shift(SplittableRandom random, int side) {
        int most = (int) (side * SHIFT);
        return 2.0 * random.nextInt(-most, most + 1) / side;
    }

    /**
     * A changed picture: values 0..1 of the shape {@link #picture}, row-major.
     *
     * @param changes as {@link #draw} gives them
     * @param index of the change among them
     */
    public float[] apply(float[] original, float[] changes, int index) {
        int at = index * size();
        int height = picture.size(1);
        int width = picture.size(2);
        var changed = new float[original.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double x = (2.0 * column + 1) / width - 1;
                double y = (2.0 * row + 1) / height - 1;
                double fromX = changes[at] * x + changes[at + 1] * y + changes[at + 2];
                double fromY = changes[at + 3] * x + changes[at + 4] * y + changes[at + 5];
                double across = mirrored(((fromX + 1) * width - 1) / 2, width);
                double down = mirrored(((fromY + 1) * height - 1) / 2, height);
                for (int channel = 0; channel < picture.size(0); channel++) {
                    double value =
                            between(original, channel * height * width, across, down)
                                            * changes[at + MAP + 1 + channel]
                                    + changes[at + MAP];
                    changed[(channel * height + row) * width + column] =
                            (float) Math.clamp(value, 0, 1);
                }
            }
        }
        return changed;
    }

    /** Bilinear: the mean of the four pixels around, each by how near it is. */
    private double between(float[] values, int plane, double x, double y) {
        int width = picture.size(2);
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, picture.size(1) - 1);
        double toRight = x - left;
        double toBottom = y - top;
        double above =
                values[plane + top * width + left] * (1 - toRight)
                        + values[plane + top * width + right] * toRight;
        double below =
                values[plane + bottom * width + left] * (1 - toRight)
                        + values[plane + bottom * width + right] * toRight;
        return above * (1 - toBottom) + below * toBottom;
    }

    /** A place outside becomes its mirror image at the picture's outer edge. */
    private static double mirrored(double place, int side) {
        double period = 2.0 * side;
        double folded = Math.abs(place + 0.5) % period;
        double inside = folded < side ? folded : period - folded;
        return Math.clamp(inside - 0.5, 0, side - 1);
    }
}
