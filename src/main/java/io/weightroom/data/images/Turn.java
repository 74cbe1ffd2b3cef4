package io.weightroom.data.images;

/**
 * How a stored picture has to be turned to stand upright; the eight values that EXIF knows.
 *
 * @param transposed whether rows become columns, before the flips
 */
record Turn(boolean transposed, boolean flippedAcross, boolean flippedDown) {

    static final Turn NONE = new Turn(false, false, false);

    /**
     * @param orientation EXIF's number, 1..8; 1 is upright
     */
    static Turn of(int orientation) {
        return switch (orientation) {
            case 2 -> new Turn(false, true, false);
            case 3 -> new Turn(false, true, true);
            case 4 -> new Turn(false, false, true);
            case 5 -> new Turn(true, false, false);
            case 6 -> new Turn(true, true, false);
            case 7 -> new Turn(true, true, true);
            case 8 -> new Turn(true, false, true);
            default -> NONE;
        };
    }

    /**
     * Turned planes; those of a transposed picture are as high as the stored one is wide.
     *
     * @param planes channels of {@code height} x {@code width} values, as stored
     */
    byte[] apply(byte[] planes, int width, int height) {
        if (equals(NONE)) {
            return planes;
        }
        int across = transposed ? height : width;
        int down = transposed ? width : height;
        var turned = new byte[planes.length];
        for (int plane = 0; plane < planes.length; plane += width * height) {
            for (int y = 0; y < down; y++) {
                for (int x = 0; x < across; x++) {
                    int column = flippedAcross ? across - 1 - x : x;
                    int row = flippedDown ? down - 1 - y : y;
                    turned[plane + y * across + x] =
                            planes[
                                    plane
                                            + (transposed
                                                    ? column * width + row
                                                    : row * width + column)];
                }
            }
        }
        return turned;
    }
}
