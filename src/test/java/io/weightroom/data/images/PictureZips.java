package io.weightroom.data.images;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;

/** Zips of pictures for tests elsewhere. */
public final class PictureZips {

    private PictureZips() {}

    /** A PNG. */
    public static byte[] picture() {
        return Fixtures.png(Fixtures.RED);
    }

    /** Red cats and blue dogs, {@code each} of them, without a test split. */
    public static byte[] pets(int each) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < each; i++) {
            files.put("train/cats/%d.png".formatted(i), Fixtures.png(Fixtures.RED));
            files.put("train/dogs/%d.png".formatted(i), Fixtures.png(Fixtures.BLUE));
        }
        try {
            var file = Files.createTempFile("pets", ".zip");
            try {
                return Files.readAllBytes(Fixtures.zip(file, files));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
