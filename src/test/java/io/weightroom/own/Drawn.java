package io.weightroom.own;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pictures for tests: a square of one colour on noise, no two the same. */
public final class Drawn {

    private Drawn() {}

    public static byte[] png(Color colour, int side, long seed) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt(1 << 24));
        }
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(side / 4, side / 4, side / 2, side / 2);
        pen.dispose();
        return file(image, "png");
    }

    public static byte[] file(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<Intake.Incoming> many(Color colour, int side, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new Intake.Incoming(i + ".png", png(colour, side, i)))
                .toList();
    }
}
