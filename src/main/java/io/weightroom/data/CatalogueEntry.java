package io.weightroom.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a data set before any of it is read.
 *
 * @param licence its terms, in a few words
 * @param source who made it, with an address
 * @param training samples in the training split
 * @param test samples in the test split
 * @param files what it is read from; none where our own generator draws it
 * @param mirrors folders on the web that have the files, best first
 * @param standIn a data set of ours to use where this one is absent
 */
public record CatalogueEntry(
        String name,
        String title,
        String description,
        String licence,
        String source,
        List<String> classNames,
        int training,
        int test,
        List<DataFile> files,
        List<URI> mirrors,
        Optional<String> standIn) {

    public CatalogueEntry {
        classNames = List.copyOf(classNames);
        files = List.copyOf(files);
        mirrors = List.copyOf(mirrors);
    }

    /** Whether our own generator draws it; a page that shows it must say so. */
    public boolean generated() {
        return files.isEmpty();
    }

    /** Bytes to download. */
    public long bytes() {
        return files.stream().mapToLong(DataFile::bytes).sum();
    }
}
