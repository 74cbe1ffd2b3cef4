package io.weightroom.own;

import io.weightroom.data.own.OwnClass;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.data.own.OwnPicture;
import io.weightroom.data.own.OwnRevision;
import io.weightroom.data.own.OwnSet;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The files of one set. What is written is whole or not there: it is written beside its place and
 * moved. For one thread at a time.
 */
record SetFolder(OwnFolders folders, String owner, String set) {

    OwnSet read() throws IOException {
        return folders.read(owner, set);
    }

    Path of(int id) {
        return folders.classes(owner, set).resolve(String.valueOf(id));
    }

    Path file(int id, OwnPicture picture) {
        return of(id).resolve(picture.fileName());
    }

    /** A new class gets the number after all that there are, deleted ones too. */
    OwnClass addClass(String name) throws IOException {
        var ids = new ArrayList<>(OwnFolders.numbered(folders.classes(owner, set)));
        for (var batch : batches()) {
            ids.addAll(OwnFolders.numbered(batch));
        }
        int id = ids.stream().mapToInt(OwnFolders::number).max().orElse(0) + 1;
        Files.createDirectories(of(id));
        rename(id, name);
        return new OwnClass(id, name, List.of());
    }

    void rename(int id, String name) throws IOException {
        put(of(id).resolve(OwnFolders.CLASS_NAME), name.getBytes(StandardCharsets.UTF_8), false);
    }

    /** The number that the next picture of a class gets. */
    int nextNumber(int id) throws IOException {
        var all = new ArrayList<>(OwnFolders.pictures(of(id)));
        for (var batch : batches()) {
            all.addAll(OwnFolders.pictures(batch.resolve(String.valueOf(id))));
        }
        return all.stream().mapToInt(OwnPicture::number).max().orElse(0) + 1;
    }

    void add(int id, OwnPicture picture, byte[] file) throws IOException {
        put(file(id, picture), file, false);
    }

    /** Moves a picture to the other split. */
    void move(int id, OwnPicture picture) throws IOException {
        var other = picture.in(!picture.test());
        Files.move(file(id, picture), file(id, other), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Keeps what the set is now, for a run to be trained on. */
    OwnRevision keepState(OwnSet state) throws IOException {
        var revision = new OwnRevision(owner, set, state.revision());
        var file = folders.state(revision);
        if (!Files.isRegularFile(file)) {
            Files.createDirectories(file.getParent());
            put(file, state.text().getBytes(StandardCharsets.UTF_8), true);
        }
        return revision;
    }

    /** Deletions that can be taken back, the newest last. */
    List<Path> batches() throws IOException {
        return OwnFolders.numbered(folders.deleted(owner, set));
    }

    Path newBatch() throws IOException {
        int last = batches().stream().mapToInt(OwnFolders::number).max().orElse(0);
        return Files.createDirectories(
                folders.deleted(owner, set).resolve(String.valueOf(last + 1)));
    }

    void delete(Path batch, int id, Collection<OwnPicture> pictures) throws IOException {
        var to = Files.createDirectories(batch.resolve(String.valueOf(id)));
        for (var picture : pictures) {
            Files.move(
                    file(id, picture),
                    to.resolve(picture.fileName()),
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void deleteClass(Path batch, int id) throws IOException {
        Files.move(of(id), batch.resolve(String.valueOf(id)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Brings back what a deletion took. */
    void restore(Path batch) throws IOException {
        for (var from : OwnFolders.numbered(batch)) {
            int id = OwnFolders.number(from);
            if (!Files.isDirectory(of(id))) {
                Files.move(from, of(id), StandardCopyOption.ATOMIC_MOVE);
                continue;
            }
            for (var picture : OwnFolders.pictures(from)) {
                Files.move(
                        from.resolve(picture.fileName()),
                        file(id, picture),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
        forget(batch);
    }

    static void forget(Path batch) throws IOException {
        try (var all = Files.walk(batch)) {
            for (var path : all.toList().reversed()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void put(Path file, byte[] content, boolean forced) throws IOException {
        var part = folders.of(owner, set).resolve("part");
        Files.write(part, content);
        if (forced) {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
