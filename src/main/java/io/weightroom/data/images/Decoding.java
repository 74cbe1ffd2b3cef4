package io.weightroom.data.images;

import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.images.ImageLayout.Place;
import io.weightroom.spec.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decodes the pictures of a split on all cores, each straight to its place among the samples. */
record Decoding(String name, PictureFiles files, int size, ReadingProgress progress) {

    /**
     * @param bad what was left out
     */
    record Split(Samples samples, List<BadPicture> bad) {}

    /**
     * @param before pictures of other splits that have been read
     * @param after pictures of other splits that will be
     */
    Split read(List<Place> places, int before, int after) {
        int bytes = 3 * size * size;
        var pixels = new byte[bytes * places.size()];
        var bad = new @Nullable BadPicture[places.size()];
        var next = new AtomicInteger();
        var done = new AtomicInteger(before);
        int total = before + places.size() + after;
        Callable<Void> work =
                () -> {
                    try (var decoder = new PictureDecoder(size)) {
                        int i = next.getAndIncrement();
                        while (i < bad.length && !Thread.currentThread().isInterrupted()) {
                            bad[i] = read(places.get(i).path(), decoder, pixels, i * bytes);
                            progress.read(name, done.incrementAndGet(), total);
                            i = next.getAndIncrement();
                        }
                    }
                    return null;
                };
        onAllCores(work);
        return split(places, pixels, bad);
    }

    private @Nullable BadPicture read(String path, PictureDecoder decoder, byte[] pixels, int at) {
        try {
            var planes = decoder.decode(files.read(path));
            System.arraycopy(planes, 0, pixels, at, planes.length);
            return null;
        } catch (UnreadablePicture e) {
            return e.at(path);
        } catch (IOException e) {
            return new BadPicture(path, "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    /** Closes the gaps that bad pictures left. */
    private Split split(List<Place> places, byte[] pixels, @Nullable BadPicture[] bad) {
        int bytes = 3 * size * size;
        var good = IntStream.range(0, bad.length).filter(i -> bad[i] == null).toArray();
        var labels = new int[good.length];
        for (int i = 0; i < good.length; i++) {
            labels[i] = places.get(good[i]).label();
            System.arraycopy(pixels, good[i] * bytes, pixels, i * bytes, bytes);
        }
        var kept = good.length == bad.length ? pixels : Arrays.copyOf(pixels, good.length * bytes);
        return new Split(
                new Samples(Shape.of(3, size, size), new Features.Pixels(kept), labels),
                Stream.of(bad).map(Optional::ofNullable).flatMap(Optional::stream).toList());
    }

    private void onAllCores(Callable<Void> work) {
        int cores = Runtime.getRuntime().availableProcessors();
        var pool =
                Executors.newFixedThreadPool(
                        cores, Thread.ofPlatform().daemon().name("pictures-", 1).factory());
        try (pool) {
            for (var worker : pool.invokeAll(Collections.nCopies(cores, work))) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new DatasetUnavailable("%s cannot be read: %s".formatted(name, e.getCause()), e);
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new DatasetUnavailable("%s: the reading was interrupted".formatted(name), e);
        }
    }
}
