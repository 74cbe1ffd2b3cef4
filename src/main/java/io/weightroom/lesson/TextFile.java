package io.weightroom.lesson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of text that somebody else wrote: UTF-8, and no longer than it may be. */
final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The text with lines that end in {@code \n}; empty where it cannot be read.
     *
     * @param top where that is reported
     */
    static Optional<String> read(Path file, int mostBytes, SourceLocation top, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length <= mostBytes) {
                return Optional.of(decode(bytes));
            }
            problems.add(top, "expected at most %,d bytes, found more".formatted(mostBytes));
        } catch (CharacterCodingException e) {
            problems.add(top, "expected UTF-8 text, found other bytes");
        } catch (NoSuchFileException e) {
            problems.add(top, "there is no such file");
        } catch (IOException e) {
            problems.add(top, "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).replace("\r\n", "\n");
    }
}
