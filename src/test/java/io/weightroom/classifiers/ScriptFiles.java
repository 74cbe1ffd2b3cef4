package io.weightroom.classifiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small TorchScript files: a class without weights whose methods are given as text. */
public final class ScriptFiles {

    public static final String METHODS_OF_FIVE =
            forward(
                    """
                    row = torch.reshape(x, [1, -1])
                    weight = torch.ones([5, 48])
                    return torch.linear(row, weight, None)
                    """);

    private ScriptFiles() {}

    /** A method that takes one tensor, {@code x}, and gives one. */
    public static String forward(String statements) {
        return "  def forward(self: __torch__.Program,\n    x: Tensor) -> Tensor:\n"
                + statements.indent(4);
    }

    /** A folder as a host would put it there. */
    public static void host(Path home, String name, String methods, int labels) throws IOException {
        var folder = Files.createDirectories(home.resolve("models").resolve(name));
        write(folder.resolve("model.pt"), methods);
        Files.writeString(folder.resolve("model.yaml"), "size: 4\n");
        var lines = new StringBuilder();
        for (int i = 0; i < labels; i++) {
            lines.append("label ").append(i).append('\n');
        }
        Files.writeString(folder.resolve("labels.txt"), lines);
    }

    static void write(Path file, String methods) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "data.pkl", "\u0080\u0002c__torch__\nProgram\n)\u0081}b.");
            put(zip, "constants.pkl", "\u0080\u0002).");
            put(zip, "version", "3\n");
            put(
                    zip,
                    "code/__torch__.py",
                    "class Program(Module):\n  __parameters__ = []\n  __buffers__ = []\n"
                            + methods);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry("program/" + name));
        zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }
}
