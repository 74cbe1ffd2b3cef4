package io.weightroom.data.own;

import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the files of a state's pictures, of which some may have been deleted a moment ago. */
final class OwnFiles {

    private final Map<String, Path> found = new HashMap<>();

    OwnFiles(OwnFolders folders, OwnRevision revision) {
        try {
            for (var folder : places(folders, revision)) {
                for (var picture : OwnFolders.pictures(folder)) {
                    found.put(
                            key(OwnFolders.number(folder), picture),
                            folder.resolve(picture.fileName()));
                }
            }
        } catch (IOException e) {
            throw new DatasetUnavailable("own pictures cannot be read: " + e, e);
        }
    }

    /** Those of now come last, so that they win. */
    private static List<Path> places(OwnFolders folders, OwnRevision revision) throws IOException {
        var places = new ArrayList<Path>();
        var deleted = folders.deleted(revision.owner(), revision.set());
        for (var batch : OwnFolders.numbered(deleted)) {
            places.addAll(OwnFolders.numbered(batch));
        }
        places.addAll(OwnFolders.numbered(folders.classes(revision.owner(), revision.set())));
        return places;
    }

    /**
     * @throws DatasetUnavailable where it was deleted since
     */
    Path find(OwnSplit split, OwnSplit.Place place) {
        var file = found.get(key(place.id(), place.picture()));
        if (file == null || !Files.isRegularFile(file)) {
            throw new DatasetUnavailable(
                    "own pictures: picture %d of %s was deleted since; train again on those that are left"
                            .formatted(place.picture().number(), split.names().get(place.label())));
        }
        return file;
    }

    /** A picture keeps its number and digest when it changes its split. */
    private static String key(int id, OwnPicture picture) {
        return "%d/%d-%s".formatted(id, picture.number(), picture.digest());
    }
}
