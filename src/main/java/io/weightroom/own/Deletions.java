package io.weightroom.own;

import io.weightroom.data.own.OwnClass;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.data.own.OwnPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What was deleted from a set: it can be brought back for a while, and is then gone. */
record Deletions(SetFolder folder) {

    /** Long enough to think better of it. */
    private static final Duration KEPT = Duration.ofHours(1);

    void delete(Predicate<OwnClass> of, Predicate<OwnPicture> which) throws IOException {
        Optional<Path> batch = Optional.empty();
        for (var c : folder.read().classes()) {
            var gone =
                    of.test(c)
                            ? c.pictures().stream().filter(which).toList()
                            : List.<OwnPicture>of();
            if (!gone.isEmpty()) {
                if (batch.isEmpty()) {
                    batch = Optional.of(folder.newBatch());
                }
                folder.delete(batch.get(), c.id(), gone);
                balance(c.id());
            }
        }
    }

    /** A class of two or more keeps one to test on and one to learn from. */
    private void balance(int id) throws IOException {
        var left = OwnFolders.pictures(folder.of(id));
        long tests = left.stream().filter(OwnPicture::test).count();
        if (left.size() >= 2 && (tests == 0 || tests == left.size())) {
            folder.move(id, left.getLast());
        }
    }

    /** {@code 3 pictures}, {@code the class Dog with 12 pictures}. */
    Optional<String> last() throws IOException {
        var batches = folder.batches();
        if (batches.isEmpty()) {
            return Optional.empty();
        }
        int count = 0;
        var name = "";
        for (var of : OwnFolders.numbered(batches.getLast())) {
            count += OwnFolders.pictures(of).size();
            var file = of.resolve(OwnFolders.CLASS_NAME);
            name = Files.isRegularFile(file) ? Files.readString(file) : name;
        }
        var pictures =
                String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "picture" : "pictures");
        return Optional.of(
                name.isEmpty() ? pictures : "the class %s with %s".formatted(name, pictures));
    }

    void undo() throws IOException {
        var batches = folder.batches();
        if (batches.isEmpty()) {
            return;
        }
        var batch = batches.getLast();
        long classes =
                OwnFolders.numbered(batch).stream()
                        .filter(of -> !Files.isDirectory(folder.of(OwnFolders.number(of))))
                        .count();
        if (folder.read().classes().size() + classes > OwnLimits.MOST_CLASSES) {
            throw new OwnRefused(
                    "expected at most %d classes, found one more with the deleted one: delete another first"
                            .formatted(OwnLimits.MOST_CLASSES));
        }
        folder.restore(batch);
    }

    void forgetAll() throws IOException {
        for (var batch : folder.batches()) {
            SetFolder.forget(batch);
        }
    }

    void forgetOld() throws IOException {
        var old = Instant.now().minus(KEPT);
        for (var batch : folder.batches()) {
            if (Files.getLastModifiedTime(batch).toInstant().isBefore(old)) {
                SetFolder.forget(batch);
            }
        }
    }
}
