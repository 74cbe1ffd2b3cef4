package io.weightroom.data.images;

import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.StratifiedOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which file of a data set belongs to which split and class, told by its path alone: {@code
 * train/CLASS/...} and {@code test/CLASS/...}, or a share of train where there is no test.
 *
 * @param classes names of the folders, sorted
 * @param training in an order whose every beginning has each class in proportion
 * @param test the same
 * @param heldOut whether the test split was taken from train/
 */
record ImageLayout(List<String> classes, List<Place> training, List<Place> test, boolean heldOut) {

    /** A file and its label. */
    record Place(String path, int label) {}

    private static final double TRAINING_SHARE = 0.8;
    private static final long ORDER_SEED = 1;

    /** What file managers leave behind. */
    private static final Pattern LITTER =
            Pattern.compile("(.*/)?(\\.[^/]*|__MACOSX|Thumbs\\.db|desktop\\.ini)(/.*)?");

    static ImageLayout of(Path source, PictureFiles files) {
        var top = top(source, files.folders(), files.files());
        var classes = classes(top + "train/", files);
        if (classes.size() < 2) {
            throw PictureFiles.refused(
                    source,
                    "two classes or more, each a folder in train/",
                    classes.isEmpty() ? "none" : "only " + classes.getFirst());
        }
        var strangers = classes(top + "test/", files);
        strangers.removeAll(classes);
        if (!strangers.isEmpty()) {
            throw PictureFiles.refused(
                    source,
                    "in test/ the classes of train/ (%s)".formatted(String.join(", ", classes)),
                    strangers.getFirst());
        }
        var training = places(top + "train/", classes, files.files());
        for (int label = 0; label < classes.size(); label++) {
            int wanted = label;
            if (training.stream().noneMatch(place -> place.label() == wanted)) {
                throw noPicture(source, classes.get(label), "an empty folder");
            }
        }
        var test = places(top + "test/", classes, files.files());
        if (!test.isEmpty()) {
            return new ImageLayout(classes, training, test, false);
        }
        int kept = (int) Math.round(TRAINING_SHARE * training.size());
        return new ImageLayout(
                classes, training.subList(0, kept), training.subList(kept, training.size()), true);
    }

    static DatasetUnavailable noPicture(Path source, String name, String found) {
        return PictureFiles.refused(
                source, "a picture or more in train/%s/".formatted(name), found);
    }

    /** The folder around train/, with a slash at its end; empty where there is none. */
    private static String top(Path source, SortedSet<String> folders, SortedSet<String> files) {
        var tops =
                Stream.concat(folders.stream().map(folder -> folder + "/"), files.stream())
                        .filter(path -> !LITTER.matcher(path).matches())
                        .map(ImageLayout::topOf)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        if (tops.contains("")) {
            return "";
        }
        if (tops.size() != 1) {
            throw PictureFiles.refused(
                    source,
                    "a folder train/ with a folder for each class",
                    tops.isEmpty()
                            ? "none"
                            : tops.stream()
                                    .map(top -> top + "train/")
                                    .collect(Collectors.joining(" and ")));
        }
        return tops.getFirst();
    }

    private static Optional<String> topOf(String path) {
        if (path.startsWith("train/")) {
            return Optional.of("");
        }
        int slash = path.indexOf('/');
        return slash >= 0 && path.startsWith("train/", slash + 1)
                ? Optional.of(path.substring(0, slash + 1))
                : Optional.empty();
    }

    private static List<String> classes(String split, PictureFiles files) {
        var names = new TreeSet<String>();
        Stream.concat(files.folders().stream().map(folder -> folder + "/"), files.files().stream())
                .filter(path -> path.startsWith(split) && !LITTER.matcher(path).matches())
                .map(path -> path.substring(split.length()))
                .filter(path -> path.indexOf('/') > 0)
                .forEach(path -> names.add(path.substring(0, path.indexOf('/'))));
        return new ArrayList<>(names);
    }

    private static List<Place> places(String split, List<String> classes, SortedSet<String> files) {
        var found =
                files.tailSet(split).stream()
                        .takeWhile(path -> path.startsWith(split))
                        .filter(path -> path.indexOf('/', split.length()) > 0)
                        .filter(path -> !LITTER.matcher(path).matches())
                        .map(
                                path ->
                                        new Place(
                                                path,
                                                classes.indexOf(
                                                        path.substring(
                                                                split.length(),
                                                                path.indexOf(
                                                                        '/', split.length())))))
                        .toList();
        var labels = found.stream().mapToInt(Place::label).toArray();
        return Arrays.stream(StratifiedOrder.of(labels, ORDER_SEED)).mapToObj(found::get).toList();
    }
}
