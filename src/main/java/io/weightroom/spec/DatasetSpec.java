package io.weightroom.spec;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which data to train on, as an author writes it: {@code circles samples=1000 noise=0.03
 * factor=0.5} or {@code mnist}. A value only: the {@code data} package turns it into samples.
 */
public sealed interface DatasetSpec {

    /** The name an author writes first: {@code circles}, {@code mnist}. */
    String name();

    /** The same with all samples of its training split, where a part of it was asked for. */
    default DatasetSpec whole() {
        return switch (this) {
            case Catalogued c -> new Catalogued(c.name(), OptionalInt.empty());
            case Images i -> new Images(i.name(), i.size(), OptionalInt.empty());
            default -> this;
        };
    }

    /** Whether samples can be kept from those who train on it. */
    default boolean canHoldOut() {
        return switch (this) {
            case Catalogued c -> true;
            case Images i -> true;
            case Points p -> true;
            case Text t -> true;
            case Own o -> false;
            case OwnPictures o -> false;
            case TruthTable t -> false;
            case Tokens t -> false;
        };
    }

    /**
     * Points in the plane, drawn by a generator from the run's seed.
     *
     * @param features what a network is told of each point, at least one
     */
    record Points(
            PointShape shape, int samples, double noise, double factor, List<PointFeature> features)
            implements DatasetSpec {

        /** Rows of earlier versions know coordinates only. */
        @SuppressWarnings("NullAway")
        public Points {
            features = features == null ? PointFeature.COORDINATES : List.copyOf(features);
        }

        public Points(PointShape shape, int samples, double noise, double factor) {
            this(shape, samples, noise, factor, PointFeature.COORDINATES);
        }

        @Override
        public String name() {
            return shape.text();
        }
    }

    /**
     * A learner's own points in the plane.
     *
     * @param classNames one for each label; none where labels are numbers to be learned
     * @param features what a network is told of each point, at least one
     */
    record Own(List<OwnPoint> points, List<String> classNames, List<PointFeature> features)
            implements DatasetSpec {

        public Own {
            points = List.copyOf(points);
            classNames = List.copyOf(classNames);
            features = List.copyOf(features);
        }

        @Override
        public String name() {
            return "own";
        }
    }

    /**
     * @param label a class, counted from 0, or a number to be learned
     */
    record OwnPoint(float x1, float x2, float label) {}

    /**
     * The four rows of a truth table, all there is to learn: training and test split are the same.
     */
    record TruthTable(TruthFunction function) implements DatasetSpec {

        @Override
        public String name() {
            return "truth-table";
        }
    }

    /**
     * A data set of the catalogue, such as {@code mnist} or {@code sketch-digits}.
     *
     * @param samples how many of the training split to use; all where absent
     */
    record Catalogued(String name, OptionalInt samples) implements DatasetSpec {}

    /**
     * Pictures in folders named after their classes: NAME/ or NAME.zip in the data folder.
     *
     * @param size of the square that each picture is brought to, in pixels
     * @param samples how many of the training split to use; all where absent
     */
    record Images(String name, int size, OptionalInt samples) implements DatasetSpec {}

    /**
     * A text, character by character, cut into windows of {@code length}. A network is to say of
     * each character which one follows.
     *
     * @param source a file of the data folder, {@link #LESSONS}, or a learner's own, {@link #OWN}
     *     LEARNER/REVISION, which no lesson names
     * @param length characters of a window, at least 1
     */
    record Text(String source, int length) implements DatasetSpec {

        /** The course's own lessons. */
        public static final String LESSONS = "lessons";

        /** Given names of several languages, a line each: {@code Italian: Giulia}. */
        public static final String NAMES = "names";

        /** Before the name of a text that a learner has brought. */
        public static final String OWN = "own/";

        /** Of a window where nothing else is said. */
        public static final int LENGTH = 64;

        public static final int LONGEST = 1024;

        @Override
        public String name() {
            return isOwn() ? "text of your own" : "text " + source;
        }

        public boolean isLessons() {
            return source.equals(LESSONS);
        }

        public boolean isNames() {
            return source.equals(NAMES);
        }

        public boolean isOwn() {
            return source.startsWith(OWN);
        }
    }

    /** Samples that are sequences; of tokens, or of numbers. None is a file of the data folder. */
    sealed interface Tokens extends DatasetSpec {

        /** What of it a page tells: {@code first-symbol, 20 steps}. */
        String told();
    }

    /**
     * Sequences drawn from the run's seed, each with one answer at its end that a network can only
     * give if it remembers.
     *
     * @param length time steps of each
     * @param after how many steps before the end the answer to {@link SequenceTask#ECHO} stood; 0
     *     for all other tasks
     */
    record Sequence(SequenceTask task, int length, int after, int samples) implements Tokens {

        public static final int LONGEST = 512;

        @Override
        public String name() {
            return "sequence " + task.text();
        }

        @Override
        public String told() {
            return "%s, %d steps".formatted(task.text(), length);
        }
    }

    /** Given names, letter by letter; the class of each is the language that it is common in. */
    record Names() implements Tokens {

        /** A class each, in the order of the alphabet. */
        public static final List<String> LANGUAGES =
                List.of(
                        "Arabic",
                        "Czech",
                        "English",
                        "Finnish",
                        "French",
                        "German",
                        "Hungarian",
                        "Italian",
                        "Japanese",
                        "Polish",
                        "Spanish",
                        "Turkish");

        /** Letters of a sample; shorter names are padded in front. */
        public static final int LETTERS = 14;

        @Override
        public String name() {
            return "names";
        }

        @Override
        public String told() {
            return name();
        }
    }

    /**
     * Pairs of words that stand near each other in a text: a network is to say which words stand
     * around the one that it is given (skip-gram). Mikolov et al. 2013.
     *
     * @param source {@link #GRAMMAR}, or as that of a {@link Text}
     * @param window how many words to either side belong to a word's surroundings, at least 1
     */
    record Words(String source, int window) implements Tokens {

        /** Sentences that we generate from a grammar of our own. */
        public static final String GRAMMAR = "grammar";

        public static final int WIDEST = 10;

        public boolean isGrammar() {
            return source.equals(GRAMMAR);
        }

        @Override
        public String name() {
            return source.startsWith(Text.OWN) ? "words of your own" : "words " + source;
        }

        @Override
        public String told() {
            return "%s, %d to either side".formatted(name(), window);
        }
    }

    /**
     * Short sentences that praise or blame, generated from a grammar of our own.
     *
     * @param negation whether the training split has sentences with negations; the test split does
     */
    record Sentences(boolean negation) implements Tokens {

        /** Words of a sample; shorter sentences are padded in front. */
        public static final int WORDS = 12;

        @Override
        public String name() {
            return "sentences";
        }

        @Override
        public String told() {
            return negation ? name() : "sentences, trained without negations";
        }
    }

    /**
     * A learner's own pictures in classes of the learner's own, as they stood at one moment. No
     * lesson names them: pages make them where they are collected.
     *
     * @param id whose, which set and which state of it: {@code local/pets/8c5e31f0a2b49d77}
     * @param size of the square that each picture is brought to, in pixels
     */
    record OwnPictures(String id, int size) implements DatasetSpec {

        @Override
        public String name() {
            return "own pictures";
        }
    }
}
