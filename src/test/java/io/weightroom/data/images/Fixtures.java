package io.weightroom.data.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small pictures and data sets, made here. */
final class Fixtures {

    static final Color RED = new Color(220, 40, 30);
    static final Color BLUE = new Color(20, 60, 210);

    private Fixtures() {}

    static BufferedImage plain(int width, int height, Color colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] png(Color colour) {
        return written(plain(20, 16, colour), "png");
    }

    /** A JPEG whose left half is red and whose right half is blue, held as EXIF says. */
    static byte[] turnedJpeg(int orientation) {
        var image = plain(64, 64, RED);
        var pen = image.createGraphics();
        pen.setColor(BLUE);
        pen.fillRect(32, 0, 32, 64);
        pen.dispose();
        var jpeg = written(image, "jpeg");
        var exif =
                new byte[] {
                    (byte) 0xff,
                    (byte) 0xe1,
                    0,
                    34,
                    'E',
                    'x',
                    'i',
                    'f',
                    0,
                    0,
                    'M',
                    'M',
                    0,
                    42,
                    0,
                    0,
                    0,
                    8,
                    0,
                    1,
                    1,
                    0x12,
                    0,
                    3,
                    0,
                    0,
                    0,
                    1,
                    0,
                    (byte) orientation,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0
                };
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A PNG of grey, 8 bits, all black; its pixels pack to next to nothing. */
    static byte[] blackPng(int width, int height) {
        try {
            var header = new ByteArrayOutputStream();
            var fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 0, 0, 0, 0});
            var pixels = new ByteArrayOutputStream();
            try (var packed = new DeflaterOutputStream(pixels)) {
                var row = new byte[width + 1];
                for (int y = 0; y < height; y++) {
                    packed.write(row);
                }
            }
            var png = new ByteArrayOutputStream();
            png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(png, "IHDR", header.toByteArray());
            chunk(png, "IDAT", pixels.toByteArray());
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] body)
            throws IOException {
        var out = new DataOutputStream(png);
        out.writeInt(body.length);
        var word = name.getBytes(StandardCharsets.US_ASCII);
        out.write(word);
        out.write(body);
        var check = new CRC32();
        check.update(word);
        check.update(body);
        out.writeInt((int) check.getValue());
    }

    static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** A path that ends with a slash is a folder. */
    static Path zip(Path file, Map<String, byte[]> entries) {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    static Path folder(Path root, Map<String, byte[]> entries) {
        try {
            for (var entry : entries.entrySet()) {
                var file = root.resolve(entry.getKey());
                if (entry.getKey().endsWith("/")) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return root;
    }
}
