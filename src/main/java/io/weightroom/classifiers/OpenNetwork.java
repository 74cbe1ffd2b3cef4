package io.weightroom.classifiers;

import io.weightroom.inference.ForeignNetwork;
import io.weightroom.models.Model;
import io.weightroom.spec.Shape;
import io.weightroom.training.Predictor;
import java.util.OptionalLong;

/** A network in memory, of whichever kind, as its process asks it. */
interface OpenNetwork extends AutoCloseable {

    /** Of the file that it was read from. */
    String stamp();

    Seen look(float[] input, Shape shape);

    boolean tellsFeatures();

    OptionalLong parameters();

    @Override
    void close();

    static OpenNetwork foreign(String stamp, ForeignNetwork network) {
        return new Foreign(stamp, network);
    }

    static OpenNetwork shipped(String stamp, Model model, Predictor predictor) {
        return new Shipped(stamp, model, predictor);
    }

    /** A file of the host's. */
    record Foreign(String stamp, ForeignNetwork network) implements OpenNetwork {

        @Override
        public Seen look(float[] input, Shape shape) {
            var answer = network.look(input, shape);
            return new Seen(answer.outputs(), answer.features(), answer.nanos());
        }

        @Override
        public boolean tellsFeatures() {
            return network.tellsFeatures();
        }

        @Override
        public OptionalLong parameters() {
            return network.parameters();
        }

        @Override
        public void close() {
            network.close();
        }
    }

    /** A network of our own layers. */
    record Shipped(String stamp, Model model, Predictor predictor) implements OpenNetwork {

        @Override
        public Seen look(float[] input, Shape shape) {
            long begin = System.nanoTime();
            var outputs = predictor.outputs(input);
            long nanos = System.nanoTime() - begin;
            var features = outputs.get(ShippedCards.head(model.spec().layers()) - 1);
            return new Seen(outputs.getLast().values(), features.values(), nanos);
        }

        @Override
        public boolean tellsFeatures() {
            return true;
        }

        @Override
        public OptionalLong parameters() {
            return OptionalLong.of(model.network().totalParameters());
        }

        @Override
        public void close() {
            predictor.close();
        }
    }
}
