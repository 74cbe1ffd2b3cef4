package io.weightroom.study;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.images.LabelledFiles;
import io.weightroom.data.sketch.pets.SketchPets;
import io.weightroom.spec.DatasetSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Photos of test splits as files: from data sets that are here, else pets that we paint. */
public final class Albums {

    /** As large as ImageNet's networks like them. */
    private static final int PAINTED = 224;

    private static final long TEST_SEED = 2;
    private static final String PETS = "sketch-pets";

    private Albums() {}

    /**
     * The first {@code count} of a test split, each class in proportion.
     *
     * @throws DatasetUnavailable where the data set is here and broken
     */
    public static Album open(Datasets datasets, DatasetSpec.Images asked, int count) {
        var source =
                datasets instanceof DatasetCatalog catalog && !asked.name().equals(PETS)
                        ? catalog.images().find(asked.name())
                        : Optional.<Path>empty();
        if (source.isEmpty()) {
            return painted(asked.name(), count);
        }
        var files = LabelledFiles.ofTest(source.get(), count);
        return new Album(
                "photos of the test split of " + asked.name(),
                false,
                files.classes(),
                files.files().stream().map(f -> new Album.Photo(f.file(), f.label())).toList());
    }

    private static Album painted(String asked, int count) {
        var samples = new SketchPets(PAINTED).draw(count, TEST_SEED);
        return new Album(
                asked.equals(PETS)
                        ? "painted pets, generated"
                        : "painted pets, generated: %s is not on this machine".formatted(asked),
                true,
                SketchPets.CLASSES,
                IntStream.range(0, count)
                        .parallel()
                        .mapToObj(i -> new Album.Photo(png(samples, i), samples.labels()[i]))
                        .toList());
    }

    private static byte[] png(Samples samples, int index) {
        if (!(samples.features() instanceof Features.Pixels pixels)) {
            throw new IllegalArgumentException("expected pictures");
        }
        int side = samples.shape().size(1);
        int plane = side * side;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < plane; i++) {
            int rgb = 0;
            for (int channel = 0; channel < 3; channel++) {
                int at = (3 * index + channel) * plane + i;
                rgb = rgb << 8 | pixels.values()[at] & 0xff;
            }
            image.setRGB(i % side, i / side, rgb);
        }
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
