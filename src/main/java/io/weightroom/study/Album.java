package io.weightroom.study;

import java.util.List;

/**
 * Labelled photos to show to classifiers.
 *
 * @param source where they come from, in words
 * @param generated whether we painted them; a page that shows them must say so
 * @param classes names of the classes
 */
public record Album(String source, boolean generated, List<String> classes, List<Photo> photos) {

    /**
     * A picture's file.
     *
     * @param label place of its class
     */
    public record Photo(byte[] file, int label) {}

    public Album {
        classes = List.copyOf(classes);
        photos = List.copyOf(photos);
    }
}
