package io.weightroom.own;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.data.text.OwnTextName;
import io.weightroom.data.text.TextFiles;
import io.weightroom.spec.DatasetSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The texts that learners have brought. Each method takes the learner who asks, and reaches that
 * learner's own alone. What was deleted can be brought back for an hour.
 */
public final class OwnTexts {

    /** Of one text, in UTF-8. */
    public static final int MOST_BYTES = 1 << 20;

    /** Characters of one text: two windows, and one character after them. */
    public static final int FEWEST = 2 * DatasetSpec.Text.LENGTH + 1;

    /** Texts of one learner. */
    public static final int MOST_TEXTS = 12;

    private static final String WHAT = "your text";

    private final OwnFolders folders;

    /**
     * @param home of Weightroom; texts lie in its folder {@link OwnFolders#NAME}
     */
    public OwnTexts(Path home) {
        folders = new OwnFolders(home.resolve(OwnFolders.NAME));
    }

    /** Newest first. */
    public synchronized List<OwnText> all(LearnerId learner) {
        var owner = owner(learner);
        try {
            var texts = new ArrayList<OwnText>();
            for (var file : files(folders.texts(owner))) {
                var revision = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
                texts.add(OwnText.of(new OwnTextName(owner, revision), Files.readString(file)));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a text; one that is there already only becomes the newest.
     *
     * @param bytes in UTF-8, at most {@link #MOST_BYTES}
     * @throws OwnRefused where it is no text, too short or too large, or there are too many; says
     *     what was expected and found
     */
    public synchronized OwnText add(LearnerId learner, byte[] bytes) {
        var text = readable(bytes);
        var owner = owner(learner);
        var name = new OwnTextName(owner, revision(text));
        var folder = folders.texts(owner);
        var file = folder.resolve(name.fileName());
        try {
            Files.createDirectories(folder);
            if (!Files.isRegularFile(file) && files(folder).size() >= MOST_TEXTS) {
                throw new OwnRefused(
                        "expected at most %d texts of yours, found one more: delete one first"
                                .formatted(MOST_TEXTS));
            }
            var part = folder.resolve("part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return OwnText.of(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readable(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new OwnRefused(
                    "expected a text of at most %,d bytes, 1 MB, found more".formatted(MOST_BYTES));
        }
        try {
            var text = TextFiles.decoded(WHAT, bytes);
            int characters = text.codePointCount(0, text.length());
            if (characters < FEWEST) {
                throw new OwnRefused(
                        "expected at least %d characters, two windows of %d and one after them, found %d"
                                .formatted(FEWEST, DatasetSpec.Text.LENGTH, characters));
            }
            return text;
        } catch (DatasetUnavailable e) {
            throw new OwnRefused(String.valueOf(e.getMessage()));
        }
    }

    /** Deletes a text; one that is gone already does no harm. */
    public synchronized void delete(LearnerId learner, String revision) {
        var owner = owner(learner);
        var file = folders.texts(owner).resolve(new OwnTextName(owner, revision).fileName());
        try {
            if (files(folders.texts(owner)).contains(file)) {
                var batch = set(owner).newBatch();
                Files.move(file, batch.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The title of what was deleted last and can be brought back. */
    public synchronized Optional<String> undoable(LearnerId learner) {
        var owner = owner(learner);
        try {
            var batches = set(owner).batches();
            if (batches.isEmpty()) {
                return Optional.empty();
            }
            var name = new OwnTextName(owner, "");
            return files(batches.getLast()).stream()
                    .findFirst()
                    .map(file -> OwnText.of(name, text(file)).title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings back what was deleted last; each time once more. */
    public synchronized void undo(LearnerId learner) {
        var owner = owner(learner);
        try {
            var batches = set(owner).batches();
            if (batches.isEmpty()) {
                return;
            }
            for (var file : files(batches.getLast())) {
                add(learner, Files.readAllBytes(file));
            }
            SetFolder.forget(batches.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SetFolder set(String owner) {
        return new SetFolder(folders, owner, OwnFolders.TEXTS);
    }

    private static String owner(LearnerId learner) {
        return OwnFolders.owner(learner.value());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts in a folder, the newest first. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*.txt")) {
            files.forEach(found::add);
        }
        found.sort(Comparator.comparing(OwnTexts::saved).reversed().thenComparing(f -> f));
        return found;
    }

    private static FileTime saved(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    private static String revision(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
