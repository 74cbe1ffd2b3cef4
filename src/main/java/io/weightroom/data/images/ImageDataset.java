package io.weightroom.data.images;

import io.weightroom.data.Dataset;
import java.util.List;

/**
 * A data set made of pictures, and what of it could not be used.
 *
 * @param heldOut whether the test split was taken from train/, since there is no test/
 * @param bad files that were left out
 */
public record ImageDataset(Dataset dataset, boolean heldOut, List<BadPicture> bad) {

    public ImageDataset {
        bad = List.copyOf(bad);
    }
}
