package io.weightroom.classifiers;

import io.weightroom.classifiers.PreparationStep.Kind;
import io.weightroom.data.images.PictureDecoder;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a photo becomes the numbers that a classifier was trained on.
 *
 * @param channels 3 for red, green and blue, 1 for grey
 * @param resize pixels that the shorter side gets
 * @param crop side of the middle square that is cut out then
 * @param mean taken off each channel, which is 0..1 by then
 * @param std that each channel is divided by at last
 */
public record Preparation(int channels, int resize, int crop, List<Double> mean, List<Double> std) {

    /** How much red, green and blue add to grey, as in television. */
    private static final float[] GREY = {.299f, .587f, .114f};

    public Preparation {
        if (crop < 1 || resize < crop) {
            throw new IllegalArgumentException(
                    "expected a resize of at least the size, found %d and %d"
                            .formatted(resize, crop));
        }
        if (mean.size() != channels || std.size() != channels) {
            throw new IllegalArgumentException(
                    "expected %d numbers in mean and std, found %s and %s"
                            .formatted(channels, mean, std));
        }
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /** What networks trained on ImageNet expect. */
    public static Preparation imageNet() {
        return new Preparation(3, 256, 224, List.of(.485, .456, .406), List.of(.229, .224, .225));
    }

    /** For networks that see pictures as they are, divided by 255. */
    static Preparation plain(int channels, int size) {
        return new Preparation(
                channels,
                size,
                size,
                Collections.nCopies(channels, 0.0),
                Collections.nCopies(channels, 1.0));
    }

    /** Shape of what the classifier takes. */
    public Shape input() {
        return Shape.of(channels, crop, crop);
    }

    /**
     * @param file of a picture
     * @throws IllegalArgumentException where it cannot be read; says what was expected and found
     */
    public Prepared prepare(byte[] file) {
        try (var decoder = new PictureDecoder(resize)) {
            var picture = decoder.whole(file);
            var steps = steps(widened(picture.planes()), picture.height(), picture.width());
            return new Prepared(picture.fileWidth(), picture.fileHeight(), steps);
        }
    }

    /**
     * @param planes of red, green and blue, 0..255
     */
    List<PreparationStep> steps(float[] planes, int height, int width) {
        var steps = new ArrayList<PreparationStep>();
        steps.add(new PreparationStep(Kind.DECODED, 3, height, width, planes));
        int shorter = Math.min(height, width);
        int newHeight = (int) ((long) height * resize / shorter);
        int newWidth = (int) ((long) width * resize / shorter);
        var resized = Resizing.resize(inChannels(planes), height, width, newHeight, newWidth);
        steps.add(new PreparationStep(Kind.RESIZED, channels, newHeight, newWidth, resized));
        var cropped = cropped(resized, newHeight, newWidth);
        steps.add(new PreparationStep(Kind.CROPPED, channels, crop, crop, cropped));
        var divided = new float[cropped.length];
        for (int i = 0; i < cropped.length; i++) {
            divided[i] = cropped[i] / 255;
        }
        var normalised = normalised(divided);
        steps.add(new PreparationStep(Kind.DIVIDED, channels, crop, crop, divided));
        steps.add(new PreparationStep(Kind.NORMALISED, channels, crop, crop, normalised));
        return steps;
    }

    /**
     * The last step alone.
     *
     * @param divided planes of the cropped size, 0..1
     */
    float[] normalised(float[] divided) {
        var normalised = new float[divided.length];
        for (int i = 0; i < divided.length; i++) {
            int channel = i / (crop * crop);
            normalised[i] = (float) ((divided[i] - mean.get(channel)) / std.get(channel));
        }
        return normalised;
    }

    private float[] inChannels(float[] rgb) {
        if (channels == 3) {
            return rgb;
        }
        int plane = rgb.length / 3;
        var grey = new float[plane];
        for (int i = 0; i < plane; i++) {
            for (int channel = 0; channel < 3; channel++) {
                grey[i] += GREY[channel] * rgb[channel * plane + i];
            }
        }
        return grey;
    }

    private float[] cropped(float[] planes, int height, int width) {
        // Rounded as Python rounds a half: to the even neighbour.
        int top = (int) Math.rint((height - crop) / 2.0);
        int left = (int) Math.rint((width - crop) / 2.0);
        var middle = new float[channels * crop * crop];
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < crop; y++) {
                int from = (channel * height + top + y) * width + left;
                System.arraycopy(planes, from, middle, (channel * crop + y) * crop, crop);
            }
        }
        return middle;
    }

    private static float[] widened(byte[] planes) {
        var wide = new float[planes.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = planes[i] & 0xff;
        }
        return wide;
    }
}
