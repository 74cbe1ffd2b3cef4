package io.weightroom.widget;

import io.weightroom.data.images.PictureDecoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;

/** Small pictures as addresses that hold them, for {@code img} elements: no request, no file. */
public final class PictureUrl {

    /** Pictures of at most so many pixels lose nothing. */
    private static final int EXACT = 64 * 64;

    private PictureUrl() {}

    /** The middle square of a picture's file. */
    static String thumbnail(byte[] file, int side) {
        try (var decoder = new PictureDecoder(side)) {
            var planes = decoder.picture(file);
            return of(i -> planes[i] & 0xff, side, side);
        }
    }

    /**
     * @param values 0..255: red, green and blue plane
     */
    static String of(float[] values, int height, int width) {
        return of(i -> Math.clamp(Math.round(values[i]), 0, 255), height, width);
    }

    /**
     * Ink on paper.
     *
     * @param ink 0..255, row by row
     */
    public static String ofInk(byte[] ink, int side) {
        int plane = side * side;
        return of(i -> 255 - (ink[i % plane] & 0xff), side, side);
    }

    private static String of(IntUnaryOperator values, int height, int width) {
        int plane = height * width;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < plane; i++) {
            int rgb =
                    values.applyAsInt(i) << 16
                            | values.applyAsInt(plane + i) << 8
                            | values.applyAsInt(2 * plane + i);
            image.setRGB(i % width, i / width, rgb);
        }
        var format = plane <= EXACT ? "png" : "jpeg";
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return "data:image/" + format + ";base64," + Json.base64(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
