package io.weightroom.classifiers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a classifier before it is asked.
 *
 * @param name by which it is asked for, the name of its folder
 * @param labels one for each output, whole lines of the host's {@code labels.txt}
 * @param bytes of its file
 * @param parameters learned numbers; nothing where the file does not tell
 * @param features how many numbers go into its last linear layer; 0 while it is broken
 * @param sha256 of its file, in lower-case hexadecimal digits
 * @param notice what is worth knowing: that its features are its logits, for example
 * @param problem why it cannot be asked, with what was expected and found
 */
public record ClassifierCard(
        String name,
        String title,
        Origin origin,
        List<String> labels,
        Preparation preparation,
        long bytes,
        OptionalLong parameters,
        int features,
        String sha256,
        Optional<String> notice,
        Optional<String> problem) {

    /** Where a classifier comes from. */
    public enum Origin {
        /** With Weightroom. */
        SHIPPED,
        /** A TorchScript file of the host's. */
        HOST
    }

    public ClassifierCard {
        labels = List.copyOf(labels);
    }

    public boolean isUsable() {
        return problem.isEmpty();
    }

    /** This card with what its file turned out to hold. */
    ClassifierCard opened(Reply.Opened opened) {
        if (opened.outputs() != labels.size()) {
            return broken(
                    "%s: expected %,d lines, one for each output of %s, found %,d"
                            .formatted(
                                    HostFolder.LABELS,
                                    opened.outputs(),
                                    HostFolder.MODEL,
                                    labels.size()));
        }
        return new ClassifierCard(
                name,
                title,
                origin,
                labels,
                preparation,
                bytes,
                opened.parameters(),
                opened.features(),
                sha256,
                opened.tellsFeatures()
                        ? Optional.empty()
                        : Optional.of(
                                "its last linear layer was not found: its features are its logits"),
                Optional.empty());
    }

    ClassifierCard broken(String sentence) {
        return new ClassifierCard(
                name,
                title,
                origin,
                labels,
                preparation,
                bytes,
                parameters,
                0,
                sha256,
                Optional.empty(),
                Optional.of(sentence));
    }
}
