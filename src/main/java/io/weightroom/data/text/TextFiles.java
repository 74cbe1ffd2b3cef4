package io.weightroom.data.text;

import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a file of text, or says what is wrong with it. */
public final class TextFiles {

    static final long MOST_BYTES = 16 << 20;

    private static final int FIRST_PRINTABLE = 0x20;
    private static final String ALLOWED_CONTROLS = "\t\n\f";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFiles() {}

    /**
     * Where {@code name} lies in one of {@code folders}.
     *
     * @throws DatasetUnavailable where it lies in none of them
     */
    static Path find(String name, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(name).normalize())
                .filter(file -> folders.stream().anyMatch(file::startsWith))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () ->
                                new DatasetUnavailable(
                                        "text %s is not here: expected a file %s in %s"
                                                .formatted(
                                                        name,
                                                        name,
                                                        folders.stream()
                                                                .map(Path::toString)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                " or ")))));
    }

    /** Files of the host's that may be texts, {@code NAME.txt}, by their names. */
    static List<String> names(List<Path> folders) {
        var names = new TreeSet<String>();
        for (var folder : folders) {
            try (var files = Files.newDirectoryStream(folder, "*.txt")) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            } catch (IOException e) {
                // A folder that is not there has none.
            }
        }
        return List.copyOf(names);
    }

    /**
     * The file's text; all ends of lines are {@code \n}.
     *
     * @throws DatasetUnavailable where it is too large, or no text
     */
    static String read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new DatasetUnavailable(
                        "%s: expected a text of at most %d MB, found %,.1f MB"
                                .formatted(
                                        file.getFileName(),
                                        MOST_BYTES >> 20,
                                        size / (double) (1 << 20)));
            }
            return decoded(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new DatasetUnavailable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The text that {@code bytes} are in UTF-8; all ends of lines are {@code \n}.
     *
     * @param name for messages
     * @throws DatasetUnavailable where they are none; says which and where
     */
    public static String decoded(String name, byte[] bytes) {
        return checked(name, decode(name, bytes));
    }

    private static String decode(String name, byte[] bytes) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new DatasetUnavailable(
                    "%s: expected text in UTF-8, found the byte 0x%02X at position %,d"
                            .formatted(name, bytes[in.position()] & 0xff, in.position()));
        }
        return out.flip().toString();
    }

    private static String checked(String name, String decoded) {
        var text = decoded.replaceFirst("^" + BYTE_ORDER_MARK, "").replaceAll("\r\n?", "\n");
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c < FIRST_PRINTABLE && ALLOWED_CONTROLS.indexOf(c) < 0) {
                throw new DatasetUnavailable(
                        "%s: expected text, found the control character U+%04X in line %,d"
                                .formatted(name, (int) c, line));
            }
        }
        return text;
    }
}
