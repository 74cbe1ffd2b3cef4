package io.weightroom.data.images;

/**
 * A file that was left out of a data set.
 *
 * @param path within the data set, with {@code /} between folders
 * @param expected what should have been there
 * @param found what is there
 */
public record BadPicture(String path, String expected, String found) {

    /** {@code train/cats/12.jpg: expected a picture, found text}. */
    public String sentence() {
        return "%s: expected %s, found %s".formatted(path, expected, found);
    }
}
