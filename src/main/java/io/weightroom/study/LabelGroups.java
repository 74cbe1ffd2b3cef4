package io.weightroom.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Which of a network's labels stand for which class of an album: {@code cat} for {@code cats}, and
 * of ImageNet's labels all breeds.
 *
 * @param classOf place of the class for each label, -1 for labels that stand for none
 */
public record LabelGroups(int[] classOf) {

    private static final Properties IMAGENET = read();

    /** Nothing where the network has no label for one of the classes. */
    public static Optional<LabelGroups> of(List<String> labels, List<String> classes) {
        var classOf = new int[labels.size()];
        Arrays.fill(classOf, -1);
        for (int c = 0; c < classes.size(); c++) {
            var word = singular(classes.get(c));
            boolean found = false;
            for (int label = 0; label < classOf.length; label++) {
                if (singular(labels.get(label)).equals(word)) {
                    classOf[label] = c;
                    found = true;
                }
            }
            if (!found && !group(word, labels, classOf, c)) {
                return Optional.empty();
            }
        }
        return Optional.of(new LabelGroups(classOf));
    }

    /** The class whose labels have most of the probability together. */
    public int likeliest(float[] probabilities, int classes) {
        var sums = sums(probabilities, classes);
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = sums[c] > sums[best] ? c : best;
        }
        return best;
    }

    double[] sums(float[] probabilities, int classes) {
        var sums = new double[classes];
        for (int label = 0; label < classOf.length; label++) {
            if (classOf[label] >= 0) {
                sums[classOf[label]] += probabilities[label];
            }
        }
        return sums;
    }

    private static boolean group(String word, List<String> labels, int[] classOf, int c) {
        var range = IMAGENET.getProperty(word);
        if (range == null || labels.size() != 1000) {
            return false;
        }
        var ends = range.split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[1]);
        if (!labels.get(first).startsWith(IMAGENET.getProperty(word + ".first"))
                || !labels.get(last).startsWith(IMAGENET.getProperty(word + ".last"))) {
            return false;
        }
        Arrays.fill(classOf, first, last + 1, c);
        return true;
    }

    private static String singular(String name) {
        var word = name.strip().toLowerCase(Locale.ROOT);
        return word.endsWith("s") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static Properties read() {
        try (var in = LabelGroups.class.getResourceAsStream("imagenet-groups.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
