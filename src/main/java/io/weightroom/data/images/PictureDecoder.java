package io.weightroom.data.images;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
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

    byte[] decode(byte[] file) throws UnreadablePicture {
        var format = PictureFormat.of(file);
        var reader = readers.computeIfAbsent(format, PictureDecoder::reader);
        var faults = new Faults();
        reader.addIIOReadWarningListener(faults);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            var planes = decode(reader, format, file);
            if (faults.torn()) {
                throw new UnreadablePicture("a whole picture", "its file cut short or damaged");
            }
            return planes;
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture(
                    "a whole %s picture".formatted(format), "a broken one (%s)".formatted(word(e)));
        } finally {
            reader.reset();
        }
    }

    private byte[] decode(ImageReader reader, PictureFormat format, byte[] file)
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
            return decode(reader, format, file, width, height);
        }
        LARGE.lock();
        try {
            return decode(reader, format, file, width, height);
        } finally {
            LARGE.unlock();
        }
    }

    private byte[] decode(
            ImageReader reader, PictureFormat format, byte[] file, int width, int height)
            throws IOException {
        int side = Math.min(width, height);
        int step = Math.max(1, side / (SAMPLES * size));
        var middle = reader.getDefaultReadParam();
        middle.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        middle.setSourceSubsampling(step, step, 0, 0);
        if (format != PictureFormat.JPEG) {
            return upright(reader, middle);
        }
        var header = JpegHeader.of(file);
        var planes =
                header.components() == 4
                        ? shrunk(
                                reader.readRaster(0, middle),
                                Colours.printed(header.adobeTransform()))
                        : upright(reader, middle);
        return header.turn().apply(planes, size);
    }

    private byte[] upright(ImageReader reader, ImageReadParam middle) throws IOException {
        var image = reader.read(0, middle);
        return shrunk(image.getRaster(), Colours.of(image.getColorModel()));
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
