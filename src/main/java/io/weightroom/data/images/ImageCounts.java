package io.weightroom.data.images;

import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a data set of pictures seems to hold, by the names of its files.
 *
 * @param classes names, sorted
 * @param training files in the training split
 * @param test files in the test split
 * @param heldOut whether the test split is a share of train/
 */
public record ImageCounts(List<String> classes, int training, int test, boolean heldOut) {

    /**
     * @throws DatasetUnavailable where it is no such data set
     */
    public static ImageCounts of(Path source) {
        try (var files = PictureFiles.open(source)) {
            var layout = ImageLayout.of(source, files);
            return new ImageCounts(
                    layout.classes(),
                    layout.training().size(),
                    layout.test().size(),
                    layout.heldOut());
        } catch (IOException e) {
            throw new DatasetUnavailable("%s cannot be read: %s".formatted(source, e), e);
        }
    }
}
