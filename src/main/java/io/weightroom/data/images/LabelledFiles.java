package io.weightroom.data.images;

import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of a test split as their files are, for who wants all of them and not squares.
 *
 * @param classes names of the folders, sorted
 */
public record LabelledFiles(List<String> classes, List<One> files) {

    /** A file and the place of its class. */
    public record One(byte[] file, int label) {}

    /**
     * The first {@code count} that can be read, each class in proportion.
     *
     * @param source a data set's folder or zip
     * @throws DatasetUnavailable where it is no such data set
     */
    public static LabelledFiles ofTest(Path source, int count) {
        try (var pictures = PictureFiles.open(source);
                var decoder = new PictureDecoder(1)) {
            var layout = ImageLayout.of(source, pictures);
            var files = new ArrayList<One>();
            for (var place : layout.test()) {
                if (files.size() == count) {
                    break;
                }
                try {
                    var file = pictures.read(place.path());
                    decoder.decode(file);
                    files.add(new One(file, place.label()));
                } catch (UnreadablePicture e) {
                    // The page of data sets reports it; here another takes its place.
                }
            }
            return new LabelledFiles(layout.classes(), files);
        } catch (IOException e) {
            throw new DatasetUnavailable("%s cannot be read: %s".formatted(source, e), e);
        }
    }
}
