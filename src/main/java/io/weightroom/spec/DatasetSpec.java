package io.weightroom.spec;

import java.util.OptionalInt;

/**
 * Which data to train on, as an author writes it: {@code circles samples=1000 noise=0.03
 * factor=0.5} or {@code mnist}. A value only: the {@code data} package turns it into samples.
 */
public sealed interface DatasetSpec {

    /** The name an author writes first: {@code circles}, {@code mnist}. */
    String name();

    /** Points in the plane, drawn by a generator from the run's seed. */
    record Points(PointShape shape, int samples, double noise, double factor)
            implements DatasetSpec {
        @Override
        public String name() {
            return shape.text();
        }
    }

    /**
     * A data set of the catalogue, such as {@code mnist} or {@code sketch-digits}.
     *
     * @param samples how many of the training split to use; all where absent
     */
    record Catalogued(String name, OptionalInt samples) implements DatasetSpec {}
}
