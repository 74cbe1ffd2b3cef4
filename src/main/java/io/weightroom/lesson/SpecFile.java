package io.weightroom.lesson;

import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
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
                TextFile.read(file, YamlSource.MOST_CHARACTERS, top, problems)
                        .flatMap(
                                yaml ->
                                        new YamlSource(file.toString(), 1, problems)
                                                .read(yaml, top));
        block.ifPresent(b -> b.allowOnly(new Vocabulary("key", SpecReader.KEYS, List.of())));
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
