package io.weightroom.data.images;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** A GIF of several frames. */
final class AnimatedGif {

    private AnimatedGif() {}

    static byte[] of(Color... frames) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                writer.writeToSequence(
                        new IIOImage(Fixtures.plain(20, 20, frame), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
