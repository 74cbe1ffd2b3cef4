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
     * Turned planes of a square picture.
     *
     * @param planes channels of {@code side} x {@code side} values
     */
    byte[] apply(byte[] planes, int side) {
        if (equals(NONE)) {
            return planes;
        }
        var turned = new byte[planes.length];
        for (int plane = 0; plane < planes.length; plane += side * side) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    int column = flippedAcross ? side - 1 - x : x;
                    int row = flippedDown ? side - 1 - y : y;
                    turned[plane + y * side + x] =
                            planes[
                                    plane
                                            + (transposed
                                                    ? column * side + row
                                                    : row * side + column)];
                }
            }
        }
        return turned;
    }
}
