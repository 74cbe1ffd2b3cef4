package io.weightroom.data.images;

import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** A JPEG in printer's colours, as Adobe's programs write them: how much light each ink leaves. */
final class CmykJpeg {

    private CmykJpeg() {}

    static byte[] of(int cyan, int magenta, int yellow, int black) {
        var raster = Raster.createInterleavedRaster(0, 32, 32, 4, null);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                raster.setPixel(x, y, new int[] {cyan, magenta, yellow, black});
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return withAdobeMarker(bytes.toByteArray());
    }

    private static byte[] withAdobeMarker(byte[] jpeg) {
        var marker =
                new byte[] {
                    (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
                };
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(marker);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
