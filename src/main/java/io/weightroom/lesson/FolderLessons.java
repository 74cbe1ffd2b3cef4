package io.weightroom.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lessons and assignments of a folder, read again within half a second of a file being saved,
 * added or deleted. It looks at the files' times instead of asking the file system to tell, which
 * works on every kind of disk and mount.
 */
public final class FolderLessons implements Lessons, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FolderLessons.class.getName());
    private static final long MILLISECONDS_BETWEEN_LOOKS = 400;
    private static final int DEPTH = 5;

    private record Stamp(FileTime saved, long bytes) {}

    private final Path folder;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Thread watcher;
    private Map<Path, Stamp> seen;
    private volatile LessonFolder lessons;

    /** Reads {@code folder} at once and then watches it until closed. */
    public FolderLessons(Path folder) {
        this.folder = folder;
        seen = stamps();
        lessons = LessonFolder.read(folder);
        watcher = Thread.ofPlatform().daemon().name("lessons").start(this::watchFolder);
    }

    @Override
    public List<Lesson> all() {
        return lessons.lessons();
    }

    @Override
    public Optional<Lesson> find(String slug) {
        return all().stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    @Override
    public Lesson home() {
        return lessons.home();
    }

    /** The assignments that stand beside them. */
    public Assignments assignments() {
        return new Assignments() {
            @Override
            public List<Assignment> all() {
                return lessons.assignments();
            }

            @Override
            public Optional<Assignment> find(String slug) {
                return all().stream().filter(one -> one.slug().equals(slug)).findFirst();
            }
        };
    }

    @Override
    public Runnable watch(Consumer<String> listener) {
        // A wrapper of its own, so that the same listener can be added twice and removed once.
        Consumer<String> own = slug -> listener.accept(slug);
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void watchFolder() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "lessons could not be read again", e);
            }
        }
    }

    private void look() {
        var now = stamps();
        if (now.equals(seen)) {
            return;
        }
        var before = bySlug(lessons);
        var read = LessonFolder.read(folder);
        seen = now;
        lessons = read;
        var after = bySlug(read);
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(
                        slug ->
                                !Optional.ofNullable(before.get(slug))
                                        .equals(Optional.ofNullable(after.get(slug))))
                .forEach(this::tell);
    }

    private void tell(String slug) {
        for (var listener : listeners) {
            try {
                listener.accept(slug);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a page did not take lesson " + slug, e);
            }
        }
    }

    private static Map<String, Lesson> bySlug(LessonFolder folder) {
        return folder.pages()
                .collect(Collectors.toMap(Lesson::slug, Function.identity(), (a, b) -> a));
    }

    private Map<Path, Stamp> stamps() {
        try (var files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(Function.identity(), FolderLessons::stamp));
        } catch (IOException e) {
            throw new UncheckedIOException("the lessons' folder cannot be read: " + folder, e);
        }
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            // Deleted while we look: the next look will not find it.
            return new Stamp(FileTime.fromMillis(0), 0);
        }
    }
}
