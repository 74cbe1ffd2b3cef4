package io.weightroom.data.ink;

/**
 * A grey picture that strokes are drawn on, 0 paper to 1 ink. Pixel (column, row) covers the square
 * from (column, row) to (column + 1, row + 1).
 *
 * @param values row-major
 */
public record Raster(int width, int height, float[] values) {

    public static Raster blank(int width, int height) {
        return new Raster(width, height, new float[width * height]);
    }

    public float at(int column, int row) {
        return values[row * width + column];
    }

    /**
     * Draws a line with round ends whose radius changes evenly on the way. A pixel's ink falls from
     * 1 to 0 over {@code edge} pixels across the line's border, and never lowers what is there.
     */
    public void line(
            float x0, float y0, float radius0, float x1, float y1, float radius1, float edge) {
        float reach = Math.max(radius0, radius1) + edge / 2;
        int firstColumn = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach - .5f));
        int lastColumn = Math.min(width - 1, (int) Math.ceil(Math.max(x0, x1) + reach - .5f));
        int firstRow = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach - .5f));
        int lastRow = Math.min(height - 1, (int) Math.ceil(Math.max(y0, y1) + reach - .5f));
        float dx = x1 - x0;
        float dy = y1 - y0;
        float length2 = dx * dx + dy * dy;
        for (int row = firstRow; row <= lastRow; row++) {
            float py = row + .5f - y0;
            for (int column = firstColumn; column <= lastColumn; column++) {
                float px = column + .5f - x0;
                float along = length2 == 0 ? 0 : Math.clamp((px * dx + py * dy) / length2, 0f, 1f);
                float ax = px - along * dx;
                float ay = py - along * dy;
                float radius = radius0 + along * (radius1 - radius0);
                float distance = (float) Math.sqrt(ax * ax + ay * ay);
                float ink = .5f + (radius - distance) / edge;
                int index = row * width + column;
                if (ink > values[index]) {
                    values[index] = Math.min(1, ink);
                }
            }
        }
    }

    /** Draws strokes with a pen of one radius. */
    public void strokes(Iterable<Stroke> strokes, float radius, float edge) {
        strokes.forEach(stroke -> stroke(stroke, radius, edge));
    }

    private void stroke(Stroke stroke, float radius, float edge) {
        for (int i = 0; i < stroke.size(); i++) {
            int from = Math.max(0, i - 1);
            line(
                    stroke.x()[from],
                    stroke.y()[from],
                    radius,
                    stroke.x()[i],
                    stroke.y()[i],
                    radius,
                    edge);
        }
    }

    /** Where the ink balances, as column and row (a pixel's middle is half a pixel in). */
    public record Point(float x, float y) {}

    /** The centre of mass; the picture's middle where there is no ink. */
    public Point centreOfMass() {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                float ink = at(column, row);
                mass += ink;
                sumX += ink * (column + .5);
                sumY += ink * (row + .5);
            }
        }
        return mass == 0
                ? new Point(width / 2f, height / 2f)
                : new Point((float) (sumX / mass), (float) (sumY / mass));
    }

    /** This picture moved by whole pixels within the same frame; what leaves it is lost. */
    public Raster shifted(int right, int down) {
        var shifted = blank(width, height);
        for (int row = Math.max(0, down); row < Math.min(height, height + down); row++) {
            for (int column = Math.max(0, right);
                    column < Math.min(width, width + right);
                    column++) {
                shifted.values[row * width + column] = at(column - right, row - down);
            }
        }
        return shifted;
    }

    /** Grey values 0..255. */
    public byte[] toBytes() {
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(values[i] * 255);
        }
        return bytes;
    }
}
