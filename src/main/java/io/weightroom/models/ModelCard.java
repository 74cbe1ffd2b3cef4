package io.weightroom.models;

import java.util.List;

/**
 * What is said of a trained network: words, and what was measured when it was trained.
 *
 * @param text Markdown; its first line is the title
 * @param classNames one for each output
 * @param testAccuracy on the test split, 0..1
 * @param testSamples how many samples that is measured on
 * @param seconds spent training and scoring
 * @param device and its number of threads in words: {@code cpu, 1 thread}
 */
public record ModelCard(
        String title,
        String text,
        List<String> classNames,
        double testAccuracy,
        int testSamples,
        double seconds,
        String device) {

    public ModelCard {
        classNames = List.copyOf(classNames);
    }
}
