package io.weightroom.engine.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file that libtorch loads a program from: a stored zip with the program's text and a pickled
 * module that has no attributes.
 *
 * <p>Pickle opcodes used: PROTO 2, GLOBAL, EMPTY_TUPLE, NEWOBJ, EMPTY_DICT, BUILD, STOP.
 */
final class Archive {

    /** The class that a program's text must declare. */
    static final String CLASS_NAME = "Program";

    private static final String FOLDER = "program/";

    /** The newest file format that libtorch 2.x writes: operators mean what they mean today. */
    private static final String FORMAT_VERSION = "10\n";

    private static final String MODULE = "\u0080\u0002c__torch__\n" + CLASS_NAME + "\n)\u0081}b.";
    private static final String EMPTY_TUPLE = "\u0080\u0002).";

    private Archive() {}

    static byte[] of(String programText) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            store(zip, FOLDER + "data.pkl", MODULE.getBytes(StandardCharsets.ISO_8859_1));
            store(zip, FOLDER + "constants.pkl", EMPTY_TUPLE.getBytes(StandardCharsets.ISO_8859_1));
            store(zip, FOLDER + "version", FORMAT_VERSION.getBytes(StandardCharsets.US_ASCII));
            store(zip, FOLDER + "code/__torch__.py", programText.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
