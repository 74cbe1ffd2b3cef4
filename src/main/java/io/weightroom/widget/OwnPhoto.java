package io.weightroom.widget;

import io.weightroom.data.images.PictureDecoder;
import java.util.Base64;

/**
 * Makes of a learner's own photo what training makes of a file in the data folder, by the same
 * decoder. The photo stays in the page's memory and is written nowhere.
 */
final class OwnPhoto {

    private static final int MOST_BYTES = 2 << 20;

    private OwnPhoto() {}

    /**
     * @param base64 a picture's file
     * @return red, green and blue plane
     * @throws IllegalArgumentException where it is none; the message is for the learner
     */
    static byte[] planes(String base64, int size) {
        if (base64.length() > MOST_BYTES * 4L / 3) {
            throw new IllegalArgumentException(
                    "expected a picture of at most %d MB".formatted(MOST_BYTES >> 20));
        }
        try (var decoder = new PictureDecoder(size)) {
            return decoder.picture(Base64.getDecoder().decode(base64));
        }
    }
}
