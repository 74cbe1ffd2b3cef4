package io.weightroom.training.transfer;

import io.weightroom.spec.Shape;

/**
 * Brings an image to another size, each new pixel from the four around its place in the old image,
 * and one channel to several. As torch.nn.functional.interpolate does with mode bilinear and
 * align_corners False.
 *
 * @param in shape of the image, (channels, height, width)
 * @param out shape wanted; as many channels, or any number where there is one
 */
public record Resizing(Shape in, Shape out) {

    /**
     * @param image values of one image, channel by channel
     */
    public float[] apply(float[] image) {
        int plane = out.size(1) * out.size(2);
        var resized = new float[out.values()];
        for (int channel = 0; channel < in.size(0); channel++) {
            resize(image, channel * in.size(1) * in.size(2), resized, channel * plane);
        }
        for (int channel = in.size(0); channel < out.size(0); channel++) {
            System.arraycopy(resized, 0, resized, channel * plane, plane);
        }
        return resized;
    }

    private void resize(float[] image, int from, float[] resized, int to) {
        int width = in.size(2);
        var rows = places(in.size(1), out.size(1));
        var columns = places(width, out.size(2));
        for (int y = 0; y < rows.length; y++) {
            var row = rows[y];
            for (int x = 0; x < columns.length; x++) {
                var column = columns[x];
                float above = column.between(image, from + row.low * width);
                float below = column.between(image, from + row.high * width);
                resized[to + y * columns.length + x] = above + row.share * (below - above);
            }
        }
    }

    /**
     * Between two pixels of a line.
     *
     * @param share of the higher one, 0..1
     */
    private record Place(int low, int high, float share) {

        float between(float[] image, int line) {
            float before = image[line + low];
            return before + share * (image[line + high] - before);
        }
    }

    /** Pixels are as wide as ever, so that their middles lie at halves. */
    private static Place[] places(int size, int wanted) {
        var places = new Place[wanted];
        for (int i = 0; i < wanted; i++) {
            float at = Math.max(0, (i + 0.5f) * size / wanted - 0.5f);
            int low = Math.min((int) at, size - 1);
            places[i] = new Place(low, Math.min(low + 1, size - 1), at - low);
        }
        return places;
    }
}
