package io.weightroom.lesson;

import io.weightroom.spec.TrainingSpec;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file with the keys of a {@code train} block and nothing else, for the command line. */
public final class SpecFile {

    private SpecFile() {}

    /**
     * Reads {@code file}; where it gives no name, the file's own is the spec's.
     *
     * @throws SpecRefused with every problem of the file
     */
    public static TrainingSpec read(Path file) throws SpecRefused {
        var problems = new Problems();
        var top = new SourceLocation(file.toString(), 1);
        var block =
                content(file, top, problems)
                        .flatMap(
                                yaml ->
                                        new YamlSource(file.toString(), 1, problems)
                                                .read(yaml, top));
        block.ifPresent(b -> b.allowOnly(new Vocabulary("key", SpecReader.KEYS, SpecReader.LATER)));
        var spec =
                block.flatMap(
                        b -> {
                            var name = b.value("name", Kind.NAME);
                            return SpecReader.read(b, name.or(() -> Optional.of(nameOf(file))));
                        });
        if (problems.count() > 0) {
            throw new SpecRefused(problems.inOrder());
        }
        return spec.orElseThrow();
    }

    private static Optional<String> content(Path file, SourceLocation top, Problems problems) {
        try {
            if (Files.size(file) <= YamlSource.MOST_CHARACTERS) {
                return Optional.of(Files.readString(file));
            }
            problems.add(
                    top,
                    "expected at most %,d bytes, found %,d"
                            .formatted(YamlSource.MOST_CHARACTERS, Files.size(file)));
        } catch (CharacterCodingException e) {
            problems.add(top, "expected UTF-8 text, found other bytes");
        } catch (IOException e) {
            problems.add(
                    top, "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String nameOf(Path file) {
        var name =
                file.getFileName()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("\\.ya?ml$", "")
                        .replaceAll("[^a-z0-9]+", "-");
        return name.substring(0, Math.min(40, name.length()));
    }
}
