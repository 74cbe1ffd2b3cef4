package io.weightroom.widget;

import io.weightroom.data.names.GivenNames;
import io.weightroom.data.names.NameLetters;
import io.weightroom.inference.reading.Reading;
import io.weightroom.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.Locale;

/**
 * What a learner may type for a network to read, and how it is spoken of.
 *
 * @param unit what a token is called
 * @param longest how many tokens samples have at most
 */
record TypedText(DatasetSpec dataset, String title, String label, String unit, int longest) {

    static TypedText of(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Names n ->
                    new TypedText(
                            n, "Which language?", "A name", "letter", DatasetSpec.Names.LETTERS);
            case DatasetSpec.Sentences s ->
                    new TypedText(
                            s,
                            "Praise or blame?",
                            "A sentence",
                            "word",
                            DatasetSpec.Sentences.WORDS);
            case DatasetSpec.Sequence s ->
                    new TypedText(s, "Your own sequence", "A sequence", "symbol", s.length());
            default ->
                    throw new IllegalArgumentException(
                            "expected sequences with classes, found " + dataset.name());
        };
    }

    String hint() {
        return "Press Train first: the network that you train on this page reads what you type.";
    }

    String invitation() {
        return "Type %s: the network reads it with each key."
                .formatted(label.toLowerCase(Locale.ROOT));
    }

    /**
     * What there is to know of an answer.
     *
     * @param tokens that {@code typed} has; of more than {@link #longest} the last ones were read
     */
    String notes(String typed, int tokens, Reading reading) {
        var notes = new ArrayList<String>();
        if (dataset instanceof DatasetSpec.Names) {
            notes.add(listed(typed.strip()));
        }
        if (tokens > longest) {
            notes.add("Only its last %d %ss are read.".formatted(longest, unit));
        }
        if (!reading.unknown().isEmpty()) {
            notes.add(
                    "The network has never seen %s: it reads one unknown %s there."
                            .formatted(String.join(" ", reading.unknown()), unit));
        }
        return String.join(" ", notes);
    }

    private static String listed(String name) {
        return GivenNames.languageOf(name)
                .map(
                        language ->
                                "%s is on the list, as %s: %s."
                                        .formatted(
                                                name,
                                                language,
                                                NameLetters.isHeldOut(name)
                                                        ? "held out, so the network has not trained on it"
                                                        : "the network has trained on it"))
                .orElse("%s is not on the list.".formatted(name));
    }
}
