package io.weightroom.data.own;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.Shelf;
import io.weightroom.data.images.ImageFolderReader;
import io.weightroom.data.images.PictureDecoder;
import io.weightroom.data.images.ReadingProgress;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Data sets of learners' own pictures. What is decoded is kept in memory as long as there is room,
 * and nowhere else, so that a picture that its learner deletes is gone.
 */
public final class OwnPictureSets {

    private static final int CHANNELS = 3;

    private final OwnFolders folders;
    private final ReadingProgress progress;
    private final Map<DatasetSpec.OwnPictures, Shelf<Dataset>> shelves = new ConcurrentHashMap<>();

    /**
     * @param root the folder of all learners' pictures
     */
    public OwnPictureSets(Path root, ReadingProgress progress) {
        folders = new OwnFolders(root);
        this.progress = progress;
    }

    /**
     * Sizes, labels and names without a picture read.
     *
     * @throws DatasetUnavailable where there are too few pictures or classes; says what is missing
     */
    public Dataset outline(DatasetSpec.OwnPictures spec) {
        var split = split(spec);
        return dataset(
                spec,
                split,
                samples(spec, split.training(), new byte[0]),
                samples(spec, split.test(), new byte[0]));
    }

    /**
     * @throws DatasetUnavailable where pictures were deleted since, or there are too few
     */
    public Dataset open(DatasetSpec.OwnPictures spec) {
        return shelves.computeIfAbsent(spec, s -> new Shelf<>()).get(() -> read(spec));
    }

    private OwnSplit split(DatasetSpec.OwnPictures spec) {
        ImageFolderReader.requireSize(spec.name(), spec.size());
        var set = folders.read(OwnRevision.of(spec.id()));
        set.missing()
                .ifPresent(
                        sentence -> {
                            throw new DatasetUnavailable("own pictures: " + sentence);
                        });
        requireRoom(spec, set.count());
        return OwnSplit.of(set);
    }

    private Dataset read(DatasetSpec.OwnPictures spec) {
        var split = split(spec);
        var files = new OwnFiles(folders, OwnRevision.of(spec.id()));
        var done = new AtomicInteger();
        int total = split.training().size() + split.test().size();
        Runnable told = () -> progress.read(spec.name(), done.incrementAndGet(), total);
        return dataset(
                spec,
                split,
                samples(spec, split.training(), decode(spec, split, split.training(), files, told)),
                samples(spec, split.test(), decode(spec, split, split.test(), files, told)));
    }

    private static byte[] decode(
            DatasetSpec.OwnPictures spec,
            OwnSplit split,
            List<OwnSplit.Place> places,
            OwnFiles files,
            Runnable told) {
        int bytes = CHANNELS * spec.size() * spec.size();
        var pixels = new byte[bytes * places.size()];
        IntStream.range(0, places.size())
                .parallel()
                .forEach(
                        i -> {
                            var place = places.get(i);
                            var file = files.find(split, place);
                            try (var decoder = new PictureDecoder(spec.size())) {
                                var planes = decoder.picture(Files.readAllBytes(file));
                                System.arraycopy(planes, 0, pixels, i * bytes, bytes);
                            } catch (IOException | IllegalArgumentException e) {
                                throw new DatasetUnavailable(
                                        "own pictures: picture %d of %s cannot be read (%s): delete it and train again"
                                                .formatted(
                                                        place.picture().number(),
                                                        split.names().get(place.label()),
                                                        e.getMessage()),
                                        e);
                            }
                            told.run();
                        });
        return pixels;
    }

    private static Samples samples(
            DatasetSpec.OwnPictures spec, List<OwnSplit.Place> places, byte[] pixels) {
        return new Samples(
                Shape.of(CHANNELS, spec.size(), spec.size()),
                new Features.Pixels(pixels),
                places.stream().mapToInt(OwnSplit.Place::label).toArray());
    }

    private static Dataset dataset(
            DatasetSpec.OwnPictures spec, OwnSplit split, Samples training, Samples test) {
        return new Dataset(spec.name(), "Your own pictures", false, split.names(), training, test);
    }

    /** They stay in memory while they are trained on. */
    private static void requireRoom(DatasetSpec.OwnPictures spec, int count) {
        long bytes = (long) CHANNELS * spec.size() * spec.size() * count;
        long room = Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2);
        if (bytes > room) {
            throw new DatasetUnavailable(
                    "own pictures: expected pictures that take at most %,d MB, found %,d of %d x %d, %,d MB"
                            .formatted(room >> 20, count, spec.size(), spec.size(), bytes >> 20));
        }
    }
}
