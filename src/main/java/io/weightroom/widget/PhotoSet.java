package io.weightroom.widget;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;

/**
 * Some pictures of a split to choose one from, and the learner's own.
 *
 * @param side pixels of a picture's side
 * @param names of the classes
 * @param labels one for each picture
 * @param planes red, green and blue plane of each picture
 */
record PhotoSet(int side, List<String> names, int[] labels, List<byte[]> planes) {

    /** The first pictures of {@code split}, which has each class in proportion. */
    static PhotoSet of(Dataset dataset, Samples split, int count) {
        if (!(split.features() instanceof Features.Pixels pixels)) {
            throw new IllegalArgumentException(
                    "expected pictures, found samples of shape " + split.shape());
        }
        int bytes = split.shape().values();
        int shown = Math.min(count, split.count());
        return new PhotoSet(
                split.shape().size(1),
                dataset.classNames(),
                Arrays.copyOf(split.labels(), shown),
                IntStream.range(0, shown)
                        .mapToObj(
                                i ->
                                        Arrays.copyOfRange(
                                                pixels.values(), i * bytes, (i + 1) * bytes))
                        .toList());
    }

    /** For the browser: the class and the pixels of each. */
    ArrayNode json() {
        return Json.each(
                IntStream.range(0, labels.length).boxed().toList(),
                (array, i) ->
                        array.addObject()
                                .put("label", names.get(labels[i]))
                                .put("pixels", Json.base64(planes.get(i))));
    }

    /** As a network sees it, 0..1. */
    static float[] input(byte[] planes) {
        var input = new float[planes.length];
        for (int i = 0; i < input.length; i++) {
            input[i] = (planes[i] & 0xff) / 255f;
        }
        return input;
    }
}
