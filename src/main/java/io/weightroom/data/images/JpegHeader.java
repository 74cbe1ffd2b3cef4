package io.weightroom.data.images;

/**
 * What stands before the pixels of a JPEG file and decides how they are read.
 *
 * @param components values a pixel: 1 grey, 3 colour, 4 printer's colours; 0 where none was found
 * @param adobeTransform Adobe's word for how the values are coded: 0 as they are, 1 YCbCr, 2 YCCK;
 *     -1 where it says nothing
 * @param turn how the camera was held
 */
record JpegHeader(int components, int adobeTransform, Turn turn) {

    static JpegHeader of(byte[] file) {
        int components = 0;
        int transform = -1;
        var turn = Turn.NONE;
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            int body = at + 4;
            int end = at + 2 + length;
            if (marker == 0xda || length < 2 || end > file.length) {
                break;
            }
            if (isFrame(marker) && length >= 8) {
                components = file[body + 5] & 0xff;
            } else if (marker == 0xee && length >= 14 && startsWith(file, body, "Adobe")) {
                transform = file[body + 11] & 0xff;
            } else if (marker == 0xe1 && startsWith(file, body, "Exif\0\0")) {
                turn = Exif.turn(file, body + 6, end);
            }
            at = end;
        }
        return new JpegHeader(components, transform, turn);
    }

    /** Start of frame, of any kind; the three between are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    private static boolean startsWith(byte[] file, int at, String word) {
        if (at + word.length() > file.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (file[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
