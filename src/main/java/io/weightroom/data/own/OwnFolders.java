package io.weightroom.data.own;

import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where learners' own texts lie, {@code OWNER/_texts/}, and their own pictures: {@code
 * OWNER/SET/classes/ID/} with a file {@code name} and the pictures, {@code OWNER/SET/states/} with
 * a list for each state that a run was trained on, and {@code OWNER/SET/deleted/} with what can
 * still be brought back.
 *
 * @param root the home's folder {@link #NAME}
 */
public record OwnFolders(Path root) {

    public static final String NAME = "own";

    /** Beside the pictures of a class: what the learner calls it. */
    public static final String CLASS_NAME = "name";

    /** Beside a learner's sets of pictures, and no name that one of them could have. */
    public static final String TEXTS = "_texts";

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    /** The folder of a learner, whatever the name is made of. */
    public static String owner(String learner) {
        return PLAIN.matcher(learner).matches()
                ? learner
                : "x-" + HexFormat.of().formatHex(learner.getBytes(StandardCharsets.UTF_8));
    }

    public Path of(String owner) {
        return root.resolve(owner);
    }

    public Path of(String owner, String set) {
        return of(owner).resolve(set);
    }

    /** One file for each text; in {@code deleted} as in a set. */
    public Path texts(String owner) {
        return of(owner, TEXTS);
    }

    public Path classes(String owner, String set) {
        return of(owner, set).resolve("classes");
    }

    /**
     * One folder for each deletion, the newest with the highest number, laid out as classes are.
     */
    public Path deleted(String owner, String set) {
        return of(owner, set).resolve("deleted");
    }

    public Path state(OwnRevision revision) {
        return states(revision.owner(), revision.set()).resolve(revision.revision() + ".txt");
    }

    public Path states(String owner, String set) {
        return of(owner, set).resolve("states");
    }

    /** The folders of all sets of all learners. */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var found = Files.walk(root, 2)) {
            return found.filter(f -> f.getNameCount() == root.getNameCount() + 2)
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    /** What is in a set now. */
    public OwnSet read(String owner, String set) throws IOException {
        var read =
                numbered(classes(owner, set)).stream().flatMap(f -> readClass(f).stream()).toList();
        return new OwnSet(read);
    }

    /**
     * A state that was kept.
     *
     * @throws DatasetUnavailable where nothing is known of it
     */
    public OwnSet read(OwnRevision revision) {
        try {
            return OwnSet.parse(Files.readString(state(revision)));
        } catch (NoSuchFileException e) {
            throw new DatasetUnavailable(
                    "own pictures: those that this run was trained on are not on this machine", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new DatasetUnavailable("own pictures cannot be read: " + e, e);
        }
    }

    /** Subfolders that are called by a number, lowest first. */
    public static List<Path> numbered(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.filter(f -> NUMBER.matcher(f.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(OwnFolders::number))
                    .toList();
        }
    }

    public static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /** The pictures in a folder, in the order in which they came. */
    public static List<OwnPicture> pictures(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(f -> OwnPicture.of(f.getFileName().toString()).stream())
                    .sorted(Comparator.comparingInt(OwnPicture::number))
                    .toList();
        }
    }

    /** None where the folder is of a class that was about to be made. */
    private static Optional<OwnClass> readClass(Path folder) {
        try {
            var name = Files.readString(folder.resolve(CLASS_NAME)).strip();
            return Optional.of(new OwnClass(number(folder), name, pictures(folder)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
