package io.weightroom.data.images;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The formats of pictures that are read, told by their first bytes and not by a file's name. */
enum PictureFormat {
    JPEG,
    PNG,
    GIF,
    BMP;

    private static final String EXPECTED = "a JPEG, PNG, GIF or BMP picture";
    private static final int HEAD = 64;

    /** As {@code javax.imageio} calls it. */
    String reader() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PictureFormat of(byte[] file) throws UnreadablePicture {
        var head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return PNG;
        }
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        // Two letters alone would take many a text for a bitmap: its second header's size follows.
        if (head.startsWith("BM") && head.length() > 17 && head.charAt(17) == 0) {
            return BMP;
        }
        throw new UnreadablePicture(EXPECTED, named(head));
    }

    private static String named(String head) {
        if (head.isEmpty()) {
            return "an empty file";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "a WebP picture";
        }
        if (head.startsWith("ftyp", 4)) {
            return "a HEIC or AVIF picture, or a film";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "a TIFF picture";
        }
        if (head.startsWith("%PDF")) {
            return "a PDF";
        }
        if (head.startsWith("PK")) {
            return "a zip";
        }
        return head.chars().allMatch(c -> c >= ' ' && c != 127 || Character.isWhitespace(c))
                ? "text"
                : "bytes of another kind";
    }
}
