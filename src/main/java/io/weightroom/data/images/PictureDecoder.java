package io.weightroom.data.images;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a small square of colours from the bytes of a picture's file: its middle, upright, averaged
 * down. Knows a picture's size from its header and refuses too large ones undecoded. For one
 * thread.
 */
public final class PictureDecoder implements AutoCloseable {

    /** Pixels of the largest picture that is decoded. */
    public static final long MOST_PIXELS = 40_000_000;

    /** Bytes of the largest file that is looked into. */
    public static final int MOST_BYTES = 64 << 20;

    /** Pictures beyond are decoded one at a time. */
    private static final long MANY_PIXELS = 4_000_000;

    /** Rows and columns that are left of a large picture for each of the small one, at least. */
    private static final int SAMPLES = 4;

    /** Of a picture that is longer, compared with its shorter side, only the middle is read. */
    private static final int LONGEST = 4;

    private static final ReentrantLock LARGE = new ReentrantLock();

    private final int size;
    private final Map<PictureFormat, ImageReader> readers = new EnumMap<>(PictureFormat.class);

    /**
     * @param size side of the small square
     */
    public PictureDecoder(int size) {
        this.size = size;
    }

    /**
     * The picture of one file: red plane, green plane, blue plane, {@code size} x {@code size}
     * each.
     *
     * @throws IllegalArgumentException where it cannot be read; says what was expected and found
     */
    public byte[] picture(byte[] file) {
        try {
            return decode(file);
        } catch (UnreadablePicture e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The whole picture of one file, or the middle of a very long one. Of a large one rows and
     * columns are left out, as long as its shorter side keeps four times {@code size}.
     *
     * @throws IllegalArgumentException where it cannot be read; says what was expected and found
     */
    public Picture whole(byte[] file) {
        try {
            return read(file, LONGEST, PictureDecoder::asItIs);
        } catch (UnreadablePicture e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Pixels of a picture's shorter side, by its header.
     *
     * @throws IllegalArgumentException where it cannot be read; says what was expected and found
     */
    public static int side(byte[] file) {
        try {
            var reader = reader(PictureFormat.of(file));
            try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                reader.setInput(input, true, true);
                return Math.min(reader.getWidth(0), reader.getHeight(0));
            } catch (IOException | RuntimeException e) {
                throw new UnreadablePicture(
                        "a whole picture", "a broken one (%s)".formatted(word(e)));
            } finally {
                reader.dispose();
            }
        } catch (UnreadablePicture e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    byte[] decode(byte[] file) throws UnreadablePicture {
        return read(
                file,
                1,
                found -> found.turn().apply(shrunk(found.raster(), found.colours()), size, size));
    }

    /**
     * What was read of a file, as it is stored.
     *
     * @param width of the file's picture
     */
    private record Found(int width, int height, Raster raster, Colours colours, Turn turn) {}

    /**
     * @param longest sides of the middle that is read: one may be so many times as long as the
     *     other
     */
    private <T> T read(byte[] file, int longest, Function<Found, T> make) throws UnreadablePicture {
        var format = PictureFormat.of(file);
        var reader = readers.computeIfAbsent(format, PictureDecoder::reader);
        var faults = new Faults();
        reader.addIIOReadWarningListener(faults);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            var made = read(reader, format, file, longest, make);
            if (faults.torn()) {
                throw new UnreadablePicture("a whole picture", "its file cut short or damaged");
            }
            return made;
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture(
                    "a whole %s picture".formatted(format), "a broken one (%s)".formatted(word(e)));
        } finally {
            reader.reset();
        }
    }

    private <T> T read(
            ImageReader reader,
            PictureFormat format,
            byte[] file,
            int longest,
            Function<Found, T> make)
            throws IOException, UnreadablePicture {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS) {
            throw new UnreadablePicture(
                    "at most %d megapixels".formatted(MOST_PIXELS / 1_000_000),
                    String.format(
                            Locale.ROOT, "%d x %d, %.0f", width, height, pixels / 1_000_000.0));
        }
        if (pixels <= MANY_PIXELS) {
            return make.apply(found(reader, format, file, longest));
        }
        LARGE.lock();
        try {
            return make.apply(found(reader, format, file, longest));
        } finally {
            LARGE.unlock();
        }
    }

    private Found found(ImageReader reader, PictureFormat format, byte[] file, int longest)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int side = Math.min(width, height);
        int step = Math.max(1, side / (SAMPLES * size));
        int across = (int) Math.min(width, (long) longest * side);
        int down = (int) Math.min(height, (long) longest * side);
        var middle = reader.getDefaultReadParam();
        middle.setSourceRegion(
                new Rectangle((width - across) / 2, (height - down) / 2, across, down));
        middle.setSourceSubsampling(step, step, 0, 0);
        var header =
                format == PictureFormat.JPEG
                        ? Optional.of(JpegHeader.of(file))
                        : Optional.<JpegHeader>empty();
        var turn = header.map(JpegHeader::turn).orElse(Turn.NONE);
        if (header.isPresent() && header.get().components() == 4) {
            var colours = Colours.printed(header.get().adobeTransform());
            return new Found(width, height, reader.readRaster(0, middle), colours, turn);
        }
        var image = reader.read(0, middle);
        var colours = Colours.of(image.getColorModel());
        return new Found(width, height, image.getRaster(), colours, turn);
    }

    private static Picture asItIs(Found found) {
        var raster = found.raster();
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        var planes = new byte[3 * width * height];
        var pixels = new int[width * bands];
        var rgb = new float[3 * width];
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, pixels);
            found.colours().toRgb(pixels, bands, rgb);
            for (int i = 0; i < rgb.length; i++) {
                planes[(i % 3 * height + y) * width + i / 3] =
                        (byte) Math.clamp(Math.round(rgb[i]), 0, 255);
            }
        }
        var upright = found.turn().apply(planes, width, height);
        return found.turn().transposed()
                ? new Picture(found.height(), found.width(), width, height, upright)
                : new Picture(found.width(), found.height(), height, width, upright);
    }

    private byte[] shrunk(Raster raster, Colours colours) {
        int side = Math.min(raster.getWidth(), raster.getHeight());
        int bands = raster.getNumBands();
        var shrinking = new Shrinking(side, size);
        var pixels = new int[side * bands];
        var rgb = new float[3 * side];
        for (int y = 0; y < side; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, side, 1, pixels);
            colours.toRgb(pixels, bands, rgb);
            shrinking.add(y, rgb);
        }
        return shrinking.planes();
    }

    private static ImageReader reader(PictureFormat format) {
        return ImageIO.getImageReadersByFormatName(format.reader()).next();
    }

    private static String word(Exception failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        readers.values().forEach(ImageReader::dispose);
        readers.clear();
    }
}
