package io.weightroom.data.images;

/**
 * Averages a picture down to a small square, row by row, so that the whole is never held twice. A
 * small pixel is the mean of all that lies under it, by area; a picture that is smaller than the
 * square is stretched.
 */
final class Shrinking {

    private final int from;
    private final int to;
    private final double[] sums;
    private final double[] row;

    /**
     * @param from side of the square that comes in
     * @param to side of the square that goes out
     */
    Shrinking(int from, int to) {
        this.from = from;
        this.to = to;
        sums = new double[3 * to * to];
        row = new double[3 * to];
    }

    /**
     * Adds row {@code y}; each row once.
     *
     * @param rgb red, green and blue of each pixel in turn, 0..255
     */
    void add(int y, float[] rgb) {
        for (int x = 0; x < to; x++) {
            double start = (double) x * from / to;
            double end = (double) (x + 1) * from / to;
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int i = (int) start; i < end && i < from; i++) {
                double share = Math.min(end, i + 1) - Math.max(start, i);
                red += share * rgb[3 * i];
                green += share * rgb[3 * i + 1];
                blue += share * rgb[3 * i + 2];
            }
            row[x] = red;
            row[to + x] = green;
            row[2 * to + x] = blue;
        }
        spread(y);
    }

    private void spread(int y) {
        double top = (double) y * to / from;
        double bottom = (double) (y + 1) * to / from;
        for (int target = (int) top; target < bottom && target < to; target++) {
            // In rows that come in, so that all shares of a small pixel add up to its area.
            double share = (Math.min(bottom, target + 1) - Math.max(top, target)) * from / to;
            for (int channel = 0; channel < 3; channel++) {
                int at = (channel * to + target) * to;
                for (int x = 0; x < to; x++) {
                    sums[at + x] += share * row[channel * to + x];
                }
            }
        }
    }

    /** Red plane, green plane, blue plane. */
    byte[] planes() {
        double area = (double) from * from / ((double) to * to);
        var planes = new byte[sums.length];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) Math.clamp(Math.round(sums[i] / area), 0, 255);
        }
        return planes;
    }
}
