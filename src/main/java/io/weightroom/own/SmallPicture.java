package io.weightroom.own;

import io.weightroom.data.images.PictureDecoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A picture as it is kept: its middle square, small, drawn anew, so that nothing of the file that
 * was sent is left but what it shows.
 *
 * @param digest of the colours, 16 hexadecimal digits
 * @param ending {@code jpg} or {@code png}
 */
record SmallPicture(byte[] file, String digest, String ending) {

    /** Pixels of the longest side. */
    static final int MOST_SIDE = 256;

    /** Up to this side nothing is lost: such pictures are drawn, not taken. */
    private static final int PLAIN_SIDE = 64;

    private static final float QUALITY = 0.9f;

    /**
     * @throws IllegalArgumentException where {@code file} cannot be read; says what was expected
     *     and found
     */
    static SmallPicture of(byte[] file) {
        int side = Math.clamp(PictureDecoder.side(file), 1, MOST_SIDE);
        try (var decoder = new PictureDecoder(side)) {
            var planes = decoder.picture(file);
            var image = image(planes, side);
            return side <= PLAIN_SIDE
                    ? new SmallPicture(png(image), digest(planes), "png")
                    : new SmallPicture(jpeg(image), digest(planes), "jpg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(byte[] planes, int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int plane = side * side;
        for (int i = 0; i < plane; i++) {
            int red = planes[i] & 0xff;
            int green = planes[plane + i] & 0xff;
            int blue = planes[2 * plane + i] & 0xff;
            image.setRGB(i % side, i / side, red << 16 | green << 8 | blue);
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static String digest(byte[] planes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(planes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
