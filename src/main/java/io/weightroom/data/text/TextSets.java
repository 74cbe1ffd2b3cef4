package io.weightroom.data.text;

import io.weightroom.data.DataFolders;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Shelf;
import io.weightroom.data.names.GivenNames;
import io.weightroom.spec.DatasetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of the data folders, and the lessons; read again when they have changed. */
public final class TextSets {

    private static final int KEPT = 8;

    private record Stamp(Path file, FileTime saved, long bytes) {}

    private record Key(DatasetSpec.Text spec, List<Stamp> files) {}

    private final DataFolders folders;
    private final Path lessons;
    private final Map<Key, Shelf<Dataset>> shelves = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param lessons the folder of the course's lessons
     */
    public TextSets(DataFolders folders, Path lessons) {
        this.folders = folders;
        this.lessons = lessons;
    }

    /**
     * @throws DatasetUnavailable where the file is absent, too large, too short or no text
     */
    public Dataset open(DatasetSpec.Text spec) {
        if (spec.length() < 1 || spec.length() > DatasetSpec.Text.LONGEST) {
            throw new DatasetUnavailable(
                    "%s: expected a sequence-length from 1 to %,d, found %,d"
                            .formatted(spec.name(), DatasetSpec.Text.LONGEST, spec.length()));
        }
        var files = files(spec);
        var key = new Key(spec, files.stream().map(TextSets::stamp).toList());
        return shelf(key).get(() -> read(spec, files));
    }

    private Dataset read(DatasetSpec.Text spec, List<Path> files) {
        if (spec.isLessons()) {
            return new TextWindows(spec, LessonsText.read(lessons)).dataset("The lessons' text");
        }
        return spec.isNames()
                ? new TextWindows(spec, GivenNames.text()).dataset("Given names")
                : new TextWindows(spec, TextFiles.read(files.getFirst())).dataset(spec.source());
    }

    /** What the text is made of; none where it comes with the program. */
    private List<Path> files(DatasetSpec.Text spec) {
        if (spec.isNames()) {
            return List.of();
        }
        return spec.isLessons()
                ? LessonsText.files(lessons)
                : List.of(TextFiles.find(spec.source(), folders.roots()));
    }

    private synchronized Shelf<Dataset> shelf(Key key) {
        var shelf = shelves.computeIfAbsent(key, k -> new Shelf<>());
        if (shelves.size() > KEPT) {
            shelves.remove(shelves.keySet().iterator().next());
        }
        return shelf;
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(file, Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            throw new DatasetUnavailable(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
