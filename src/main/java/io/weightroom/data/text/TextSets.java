package io.weightroom.data.text;

import io.weightroom.data.DataFolders;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Shelf;
import io.weightroom.data.names.GivenNames;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.data.words.SkipGrams;
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

    private record Key(DatasetSpec spec, List<Stamp> files) {}

    private final DataFolders folders;
    private final Path lessons;
    private final OwnFolders own;
    private final Map<Key, Shelf<Dataset>> shelves = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param lessons the folder of the course's lessons
     */
    public TextSets(DataFolders folders, Path lessons) {
        this.folders = folders;
        this.lessons = lessons;
        own = new OwnFolders(folders.home().resolve(OwnFolders.NAME));
    }

    /** Texts of the host's, by the names that a spec has for them. */
    public List<String> names() {
        return TextFiles.names(folders.roots());
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
        var key = key(spec, files);
        return shelf(key).get(() -> new TextWindows(spec, read(spec, files)).dataset(title(spec)));
    }

    /**
     * Pairs of words of a text, or of our grammar.
     *
     * @throws DatasetUnavailable where the file is absent, too large, too short or no text
     */
    public Dataset open(DatasetSpec.Words spec) {
        if (spec.isGrammar()) {
            return shelf(key(spec, List.of())).get(() -> SkipGrams.ofGrammar(spec));
        }
        var text = new DatasetSpec.Text(spec.source(), DatasetSpec.Text.LENGTH);
        var files = files(text);
        return shelf(key(spec, files))
                .get(() -> SkipGrams.ofText(spec, read(text, files), title(text)));
    }

    /** What the text is made of; none where it comes with the program. */
    private List<Path> files(DatasetSpec.Text spec) {
        if (spec.isNames()) {
            return List.of();
        }
        if (spec.isLessons()) {
            return LessonsText.files(lessons);
        }
        return List.of(
                spec.isOwn()
                        ? OwnTextName.of(spec.source()).in(own)
                        : TextFiles.find(spec.source(), folders.roots()));
    }

    private String read(DatasetSpec.Text spec, List<Path> files) {
        if (spec.isLessons()) {
            return LessonsText.read(lessons);
        }
        return spec.isNames() ? GivenNames.text() : TextFiles.read(files.getFirst());
    }

    private static String title(DatasetSpec.Text spec) {
        if (spec.isLessons()) {
            return "The lessons' text";
        }
        if (spec.isNames()) {
            return "Given names";
        }
        return spec.isOwn() ? "A text of your own" : spec.source();
    }

    private static Key key(DatasetSpec spec, List<Path> files) {
        return new Key(spec, files.stream().map(TextSets::stamp).toList());
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
