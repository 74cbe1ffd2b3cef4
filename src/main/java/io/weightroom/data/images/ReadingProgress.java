package io.weightroom.data.images;

/** Told how far the reading of a data set is; from any thread, and often. */
@FunctionalInterface
public interface ReadingProgress {

    ReadingProgress SILENT = (name, done, total) -> {};

    /**
     * @param done pictures that have been read
     */
    void read(String name, int done, int total);
}
