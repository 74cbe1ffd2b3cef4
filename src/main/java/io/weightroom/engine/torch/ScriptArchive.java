package io.weightroom.engine.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript file, which is a zip: a pickled module, its tensors, and the text of its classes,
 * each package a file under {@code code/}.
 */
final class ScriptArchive {

    private static final String CODE = "code/";

    /** The pickle's first GLOBAL, which is the class of the module. */
    private static final Pattern ROOT = Pattern.compile("^\u0080.c(__torch__[^\n]*)\n([^\n]+)\n");

    private static final int PICKLE_HEAD = 1024;

    private final Path file;
    private final String prefix;
    private final String root;

    private ScriptArchive(Path file, String prefix, String root) {
        this.file = file;
        this.prefix = prefix;
        this.root = root;
    }

    /**
     * @throws IOException where it is none
     */
    static ScriptArchive of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var pickle =
                    zip.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("[^/]+/data\\.pkl"))
                            .findFirst();
            if (pickle.isEmpty()) {
                throw expected("a zip of other things");
            }
            var prefix = pickle.get().substring(0, pickle.get().length() - "data.pkl".length());
            byte[] head;
            try (var in = zip.getInputStream(zip.getEntry(pickle.get()))) {
                head = in.readNBytes(PICKLE_HEAD);
            }
            var module = ROOT.matcher(new String(head, StandardCharsets.ISO_8859_1));
            if (!module.find()) {
                throw expected(
                        "what torch.save writes of tensors, which holds no program; torch.jit.script"
                                + " or torch.jit.trace makes one");
            }
            return new ScriptArchive(file, prefix, module.group(1) + "." + module.group(2));
        } catch (ZipException e) {
            throw expected("another file");
        }
    }

    private static IOException expected(String found) {
        return new IOException(
                "expected a TorchScript file, as torch.jit.save writes it, found " + found);
    }

    /** The module's class with all packages. */
    String root() {
        return root;
    }

    /**
     * The text of the package that a class is in.
     *
     * @param type with all packages
     */
    Optional<String> text(String type) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(prefix + path(type));
            if (entry == null) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(entry)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** Path of the text, below the archive's folder. */
    static String path(String type) {
        return CODE + type.substring(0, type.lastIndexOf('.')).replace('.', '/') + ".py";
    }

    /**
     * The file with some texts replaced, all entries stored as they are.
     *
     * @param texts by their paths
     */
    byte[] with(Map<String, String> texts) throws IOException {
        var replaced = new LinkedHashMap<String, byte[]>();
        texts.forEach(
                (path, text) -> replaced.put(prefix + path, text.getBytes(StandardCharsets.UTF_8)));
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(bytes)) {
            for (var entries = from.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var content = replaced.get(entry.getName());
                if (content == null) {
                    try (var in = from.getInputStream(entry)) {
                        content = in.readAllBytes();
                    }
                }
                Archive.store(to, entry.getName(), content);
            }
        }
        return bytes.toByteArray();
    }
}
