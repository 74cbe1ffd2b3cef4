package io.weightroom.lesson;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.Shape;
import java.util.List;

/**
 * What is known of a data set before it is opened, so that layers can be checked as they are
 * written.
 *
 * @param input shape of one sample
 * @param classes 0 where samples have a number to be learned, {@link #UNKNOWN} where the data's own
 *     folders say
 */
record KnownData(Shape input, int classes) {

    /** Data sets of small grey pictures, (1, 28, 28), in ten classes. */
    static final List<String> PICTURES =
            List.of("mnist", "fashion-mnist", "sketch-digits", "sketch-clothes");

    static final int UNKNOWN = -1;

    private static final int SYMBOLS = 8;

    private static final int COLOURS = 3;

    boolean isColour() {
        return input.rank() == 3 && input.size(0) == COLOURS;
    }

    static KnownData of(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Points p ->
                    new KnownData(Shape.of(p.features().size()), p.shape().classes());
            case DatasetSpec.TruthTable table -> new KnownData(Shape.of(2), 2);
            case DatasetSpec.Own own ->
                    new KnownData(Shape.of(own.features().size()), own.classNames().size());
            case DatasetSpec.Images i ->
                    new KnownData(Shape.of(COLOURS, i.size(), i.size()), UNKNOWN);
            case DatasetSpec.OwnPictures own ->
                    new KnownData(Shape.of(COLOURS, own.size(), own.size()), UNKNOWN);
            case DatasetSpec.Sequence s when s.task() == SequenceTask.SINE ->
                    new KnownData(Shape.of(s.length(), 1), 0);
            case DatasetSpec.Sequence s ->
                    new KnownData(
                            Shape.of(s.length()), s.task() == SequenceTask.PARITY ? 2 : SYMBOLS);
            case DatasetSpec.Names n ->
                    new KnownData(
                            Shape.of(DatasetSpec.Names.LETTERS),
                            DatasetSpec.Names.LANGUAGES.size());
            case DatasetSpec.Words w -> new KnownData(Shape.of(1), UNKNOWN);
            case DatasetSpec.Sentences s -> new KnownData(Shape.of(DatasetSpec.Sentences.WORDS), 2);
            case DatasetSpec.Text text -> new KnownData(Shape.of(text.length()), UNKNOWN);
            case DatasetSpec.Catalogued c -> new KnownData(Shape.of(1, 28, 28), 10);
        };
    }
}
