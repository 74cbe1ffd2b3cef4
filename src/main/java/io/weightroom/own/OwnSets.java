package io.weightroom.own;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.own.OwnClass;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.data.own.OwnPicture;
import io.weightroom.data.own.OwnRevision;
import io.weightroom.data.own.OwnSet;
import io.weightroom.data.own.OwnSplit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The sets of pictures that learners have collected. Each method takes the learner who asks, and
 * reaches that learner's own alone. What is written to disk is all there is: another process, or
 * the next start, finds the same.
 */
public final class OwnSets {

    /** A set's name. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** Characters of a class's name. */
    private static final int LONGEST_NAME = 40;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** Whose set, of which name. */
    private record Key(LearnerId learner, String set) {}

    /** Work on a set's folder. */
    @FunctionalInterface
    private interface Work<T> {
        T on(SetFolder folder) throws IOException;
    }

    private final OwnFolders folders;
    private final OwnLimits limits;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<Key, List<Runnable>> watchers = new ConcurrentHashMap<>();

    /**
     * @param home of Weightroom; pictures lie in its folder {@link OwnFolders#NAME}
     */
    public OwnSets(Path home, OwnLimits limits) {
        folders = new OwnFolders(home.resolve(OwnFolders.NAME));
        this.limits = limits;
    }

    public OwnLimits limits() {
        return limits;
    }

    /** What is in a set; one that is new has two classes and no picture. */
    public OwnSet read(LearnerId learner, String set) {
        return locked(
                learner,
                set,
                folder -> {
                    var now = folder.read();
                    if (!now.classes().isEmpty()) {
                        return now;
                    }
                    folder.addClass("Class 1");
                    folder.addClass("Class 2");
                    return folder.read();
                });
    }

    public void addClass(LearnerId learner, String set) {
        changed(
                learner,
                set,
                folder -> {
                    var now = folder.read();
                    requireRoomForClass(now);
                    int number = now.classes().size() + 1;
                    while (taken(now, "Class " + number, 0)) {
                        number++;
                    }
                    return folder.addClass("Class " + number);
                });
    }

    private static void requireRoomForClass(OwnSet now) {
        if (now.classes().size() >= OwnLimits.MOST_CLASSES) {
            throw new OwnRefused(
                    "expected at most %d classes, found another one"
                            .formatted(OwnLimits.MOST_CLASSES));
        }
    }

    public void rename(LearnerId learner, String set, int id, String asked) {
        var name = CONTROL.matcher(asked).replaceAll(" ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new OwnRefused(
                    "expected a name of 1 to %d letters, found %d"
                            .formatted(LONGEST_NAME, name.length()));
        }
        changed(
                learner,
                set,
                folder -> {
                    if (taken(folder.read(), name, id)) {
                        throw new OwnRefused("another class is called %s already".formatted(name));
                    }
                    require(folder, id);
                    folder.rename(id, name);
                    return id;
                });
    }

    private static boolean taken(OwnSet now, String name, int but) {
        return now.classes().stream()
                .anyMatch(c -> c.id() != but && c.name().equalsIgnoreCase(name));
    }

    private static OwnClass require(SetFolder folder, int id) throws IOException {
        return folder.read().find(id).orElseThrow(() -> new OwnRefused("there is no such class"));
    }

    /**
     * Takes pictures into a class, as many as there is room for.
     *
     * @param sent files as they came from a browser
     */
    public Intake add(LearnerId learner, String set, int id, List<Intake.Incoming> sent) {
        var opened = Opened.of(sent);
        return changed(learner, set, folder -> opened.into(folder, require(folder, id), limits));
    }

    /** Deletes some pictures of a class, of which those that are gone already do no harm. */
    public void delete(LearnerId learner, String set, int id, Collection<String> fileNames) {
        deleteIf(learner, set, c -> c.id() == id, p -> fileNames.contains(p.fileName()));
    }

    /** Deletes all pictures of a class, which stays. */
    public void empty(LearnerId learner, String set, int id) {
        deleteIf(learner, set, c -> c.id() == id, p -> true);
    }

    /** Deletes all pictures of all classes. */
    public void emptyAll(LearnerId learner, String set) {
        deleteIf(learner, set, c -> true, p -> true);
    }

    private void deleteIf(
            LearnerId learner, String set, Predicate<OwnClass> of, Predicate<OwnPicture> which) {
        changed(
                learner,
                set,
                folder -> {
                    new Deletions(folder).delete(of, which);
                    return set;
                });
    }

    /** Deletes a class with its pictures. */
    public void deleteClass(LearnerId learner, String set, int id) {
        changed(
                learner,
                set,
                folder -> {
                    var gone = require(folder, id);
                    if (folder.read().classes().size() <= OwnSet.LEAST_CLASSES) {
                        throw new OwnRefused(
                                "expected %d classes or more to be left, found one fewer: rename %s instead"
                                        .formatted(OwnSet.LEAST_CLASSES, gone.name()));
                    }
                    folder.deleteClass(folder.newBatch(), id);
                    return gone;
                });
    }

    /** What was deleted last and can be brought back, in words. */
    public Optional<String> undoable(LearnerId learner, String set) {
        return locked(learner, set, folder -> new Deletions(folder).last());
    }

    /** Brings back what was deleted last; each time once more. */
    public void undo(LearnerId learner, String set) {
        changed(
                learner,
                set,
                folder -> {
                    new Deletions(folder).undo();
                    return set;
                });
    }

    /**
     * Keeps what the set is now, so that a run can be trained on it whatever comes later.
     *
     * @throws OwnRefused where something is missing that training needs; says what
     */
    public OwnRevision keep(LearnerId learner, String set) {
        return locked(
                learner,
                set,
                folder -> {
                    var now = folder.read();
                    now.missing()
                            .ifPresent(
                                    sentence -> {
                                        throw new OwnRefused(sentence);
                                    });
                    return folder.keepState(now);
                });
    }

    /**
     * Which pictures a state of a set has, in the order of its data set's samples.
     *
     * @throws OwnRefused where it is another learner's
     */
    public OwnSplit split(LearnerId learner, String revision) {
        var state = OwnRevision.of(revision);
        if (!state.isOf(learner.value())) {
            throw new OwnRefused("expected your own pictures, found another learner's");
        }
        return OwnSplit.of(folders.read(state));
    }

    /** The file of a picture; empty where there is none of this name. */
    public Optional<Path> picture(LearnerId learner, String set, int id, String fileName) {
        var folder = folder(learner, set);
        return OwnPicture.of(fileName)
                .map(picture -> folder.file(id, picture))
                .filter(Files::isRegularFile);
    }

    /** Calls {@code listener}, from any thread, whenever the set has changed. */
    public Runnable watch(LearnerId learner, String set, Runnable listener) {
        var all =
                watchers.computeIfAbsent(new Key(learner, set), k -> new CopyOnWriteArrayList<>());
        all.add(listener);
        return () -> all.remove(listener);
    }

    private SetFolder folder(LearnerId learner, String set) {
        if (!NAME.matcher(set).matches()) {
            throw new OwnRefused(
                    "expected the name of a set, small letters, digits and hyphens, found \"%s\""
                            .formatted(set));
        }
        return new SetFolder(folders, OwnFolders.owner(learner.value()), set);
    }

    private <T> T locked(LearnerId learner, String set, Work<T> work) {
        try {
            return locked(folder(learner, set), work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One thread at a time works on what a learner has. */
    private <T> T locked(SetFolder folder, Work<T> work) throws IOException {
        synchronized (locks.computeIfAbsent(folder.owner(), o -> new Object())) {
            return work.on(folder);
        }
    }

    /** Deletes all sets of a learner for good, with the states that runs were trained on. */
    void forgetAll(LearnerId learner) {
        var owner = OwnFolders.owner(learner.value());
        synchronized (locks.computeIfAbsent(owner, o -> new Object())) {
            try {
                if (Files.isDirectory(folders.of(owner))) {
                    SetFolder.forget(folders.of(owner));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Forgets for good what all learners deleted long ago. */
    void forgetOld() throws IOException {
        for (var folder : folders.all()) {
            var of =
                    new SetFolder(
                            folders,
                            folder.getParent().getFileName().toString(),
                            folder.getFileName().toString());
            locked(
                    of,
                    set -> {
                        new Deletions(set).forgetOld();
                        return set;
                    });
        }
    }

    private <T> T changed(LearnerId learner, String set, Work<T> work) {
        var result = locked(learner, set, work);
        watchers.getOrDefault(new Key(learner, set), List.of()).forEach(Runnable::run);
        return result;
    }
}
