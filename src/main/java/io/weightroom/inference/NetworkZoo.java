package io.weightroom.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Trained networks that can be fetched where there is internet; an engine's business. */
public interface NetworkZoo {

    /**
     * What it has.
     *
     * @param name by which it is asked for
     */
    record Entry(String name, String title) {}

    /** Hears how far a download is. */
    @FunctionalInterface
    interface Arrivals {
        void received(long bytes, long total);
    }

    List<Entry> entries();

    /**
     * Fetches and checks a network's files: {@code model.pt}, {@code labels.txt}, {@code
     * model.yaml}.
     *
     * @param folder that is there when all of them are, and not before
     * @throws IOException where they cannot be had
     */
    void fetch(Entry entry, Path folder, Arrivals arrivals) throws IOException;

    /** The one on the class path. */
    static NetworkZoo installed() {
        return ServiceLoader.load(NetworkZoo.class)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "expected an engine with a zoo, found none"));
    }
}
