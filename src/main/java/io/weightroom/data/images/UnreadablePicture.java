package io.weightroom.data.images;

/** One picture cannot be read; becomes a {@link BadPicture} where its path is known. */
final class UnreadablePicture extends Exception {

    private static final long serialVersionUID = 1;

    private final String expected;
    private final String found;

    UnreadablePicture(String expected, String found) {
        super("expected %s, found %s".formatted(expected, found));
        this.expected = expected;
        this.found = found;
    }

    BadPicture at(String path) {
        return new BadPicture(path, expected, found);
    }
}
