package io.weightroom.lesson;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.DatasetSpec.Catalogued;
import io.weightroom.spec.DatasetSpec.Images;
import io.weightroom.spec.DatasetSpec.Points;
import io.weightroom.spec.PointFeature;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.TruthFunction;
import io.weightroom.spec.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a data set: {@code circles samples=1000 noise=0.03} or {@code mnist}. */
final class DatasetReader {

    static final int MOST_POINTS = 100_000;

    private static final String IMAGES = "images";
    private static final String PETS = "sketch-pets";

    private static final String TEXT = "text";
    private static final Kind<String> TEXT_FILE =
            new Kind<>(
                    "lessons, names, or the name of a file in the data folder",
                    text ->
                            Optional.of(text)
                                    .filter(
                                            t ->
                                                    t.matches(
                                                                    "[\\p{L}\\p{N}_][\\p{L}\\p{N}._/-]{0,99}")
                                                            && !t.contains("..")));

    private static final String SEQUENCE = "sequence";
    private static final String NAMES = "names";
    private static final String WORDS = "words";
    private static final String SENTENCES = "sentences";
    private static final Kind<SequenceTask> TASK =
            new Kind<>(
                    "one of " + String.join(", ", Written.words(SequenceTask.class)),
                    text -> Written.find(SequenceTask.class, text));
    private static final Kind<Boolean> YES_OR_NO =
            new Kind<>(
                    "true or false",
                    text ->
                            Optional.of(text)
                                    .filter(t -> t.equals("true") || t.equals("false"))
                                    .map(Boolean::valueOf));

    private static final String TRUTH_TABLE = "truth-table";
    private static final Kind<TruthFunction> TRUTH_FUNCTION =
            new Kind<>(
                    "one of " + String.join(", ", Written.words(TruthFunction.class)),
                    text -> Written.find(TruthFunction.class, text));

    private static final int LARGEST_PICTURE = 256;

    private static final Vocabulary DATASETS =
            Vocabulary.of(
                    "data set",
                    Stream.concat(
                                    Written.words(PointShape.class).stream(),
                                    Stream.concat(
                                            KnownData.PICTURES.stream(),
                                            Stream.of(
                                                    IMAGES,
                                                    PETS,
                                                    TRUTH_TABLE,
                                                    TEXT,
                                                    SEQUENCE,
                                                    NAMES,
                                                    WORDS,
                                                    SENTENCES)))
                            .toList(),
                    "csv");

    private static final Kind<List<PointFeature>> FEATURES =
            new Kind<>(
                    "some of "
                            + Arrays.stream(PointFeature.values())
                                    .map(PointFeature::text)
                                    .collect(Collectors.joining(","))
                            + " with commas between",
                    DatasetReader::features);

    private DatasetReader() {}

    static Optional<DatasetSpec> read(Text text, Problems problems) {
        var phrase = new Phrase(text, problems);
        if (!DATASETS.allows(phrase.word(), text.at(), problems)) {
            return Optional.empty();
        }
        var shape = Written.find(PointShape.class, phrase.word());
        if (shape.isPresent()) {
            return points(shape.get(), phrase);
        }
        if (phrase.word().equals(IMAGES)) {
            return images(phrase);
        }
        if (phrase.word().equals(TRUTH_TABLE)) {
            return phrase.takes("function")
                    ? phrase.required("function", TRUTH_FUNCTION).map(DatasetSpec.TruthTable::new)
                    : Optional.empty();
        }
        if (phrase.word().equals(TEXT)) {
            return phrase.takes("file")
                    ? phrase.required("file", TEXT_FILE)
                            .map(file -> new DatasetSpec.Text(file, DatasetSpec.Text.LENGTH))
                    : Optional.empty();
        }
        switch (phrase.word()) {
            case SEQUENCE -> {
                return sequence(phrase);
            }
            case NAMES -> {
                return phrase.takes() ? Optional.of(new DatasetSpec.Names()) : Optional.empty();
            }
            case WORDS -> {
                return words(phrase);
            }
            case SENTENCES -> {
                return phrase.takes("negation")
                        ? Optional.of(
                                new DatasetSpec.Sentences(
                                        phrase.optional("negation", YES_OR_NO, true)))
                        : Optional.empty();
            }
            default -> {}
        }
        if (phrase.word().equals(PETS)) {
            return phrase.takes("size")
                    ? Optional.of(new Images(PETS, size(phrase), OptionalInt.empty()))
                    : Optional.empty();
        }
        return phrase.takes()
                ? Optional.of(new Catalogued(phrase.word(), OptionalInt.empty()))
                : Optional.empty();
    }

    private static Optional<DatasetSpec> sequence(Phrase phrase) {
        if (!phrase.takes("task", "length", "after", "samples")) {
            return Optional.empty();
        }
        int length = phrase.optional("length", Kind.whole(2, DatasetSpec.Sequence.LONGEST), 20);
        int after = phrase.optional("after", Kind.whole(0, length - 1), 0);
        int samples = phrase.optional("samples", Kind.whole(10, MOST_POINTS), 4_000);
        return phrase.required("task", TASK)
                .map(task -> new DatasetSpec.Sequence(task, length, after, samples));
    }

    private static Optional<DatasetSpec> words(Phrase phrase) {
        if (!phrase.takes("source", "window")) {
            return Optional.empty();
        }
        int window = phrase.optional("window", Kind.whole(1, DatasetSpec.Words.WIDEST), 2);
        return phrase.required("source", TEXT_FILE).map(s -> new DatasetSpec.Words(s, window));
    }

    private static Optional<DatasetSpec> images(Phrase phrase) {
        if (!phrase.takes("name", "size")) {
            return Optional.empty();
        }
        int size = size(phrase);
        return phrase.required("name", Kind.NAME)
                .map(name -> new Images(name, size, OptionalInt.empty()));
    }

    private static int size(Phrase phrase) {
        return phrase.optional("size", Kind.whole(4, LARGEST_PICTURE), 64);
    }

    private static Optional<DatasetSpec> points(PointShape shape, Phrase phrase) {
        boolean known =
                shape == PointShape.CIRCLES
                        ? phrase.takes("samples", "noise", "factor", "features")
                        : phrase.takes("samples", "noise", "features");
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(
                new Points(
                        shape,
                        phrase.optional("samples", Kind.whole(10, MOST_POINTS), 1000),
                        phrase.optional("noise", Kind.within(0, 10), 0.1),
                        phrase.optional("factor", Kind.within(0, 1), 0.5),
                        phrase.optional("features", FEATURES, PointFeature.COORDINATES)));
    }

    private static Optional<List<PointFeature>> features(String text) {
        var words = List.of(text.split(",", -1));
        var features =
                Arrays.stream(PointFeature.values()).filter(f -> words.contains(f.text())).toList();
        return Optional.of(features).filter(f -> f.size() == words.size());
    }
}
