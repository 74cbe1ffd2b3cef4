package io.weightroom.farm.fleet;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.Trainer.Kept;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Floats;
import io.weightroom.farm.wire.Question;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Has trainers predict; while none can, the last weights answer. Any threads may ask, and each
 * waits for its own answer only.
 */
final class Predictions {

    private static final int DEADLINE_MILLIS = 10_000;

    /** How long a trainer may take where the last weights can answer instead. */
    private static final int PATIENCE_MILLIS = 1_500;

    private static final int PAUSE_MILLIS = 50;

    /**
     * Whose network is asked.
     *
     * @param spec where it is known
     * @param kept a checkpoint, where the run has one
     * @param trainer who could answer now
     */
    record Network(
            long run,
            Optional<TrainingSpec> spec,
            Optional<Kept> kept,
            Supplier<Optional<ConnectedTrainer>> trainer) {

        /** Where the run is being trained, its order tells what is not known. */
        static Network of(
                long run,
                Optional<Kept> kept,
                Optional<RunOrder> order,
                Supplier<Optional<ConnectedTrainer>> trainer) {
            return new Network(
                    run,
                    kept.map(Kept::spec).or(() -> order.map(RunOrder::spec)),
                    kept.or(
                            () ->
                                    order.flatMap(
                                            o -> o.checkpoint().map(c -> new Kept(o.spec(), c)))),
                    trainer);
        }
    }

    private final Exchange exchange;
    private final LastWeights last = new LastWeights();

    Predictions(Exchange exchange) {
        this.exchange = exchange;
    }

    void keep(Answer.Behind weights) {
        last.keep(weights);
    }

    void forget(long run) {
        last.forget(run);
    }

    /**
     * @throws PredictionUnavailable where nobody has the run's weights
     */
    Prediction predict(Network network, float[] inputs, int count) {
        return ask(
                network,
                question(network, inputs, count, Optional.empty()),
                answer ->
                        answer instanceof Answer.Predicted p
                                ? Optional.of(
                                        new Prediction(p.step(), Floats.of(p.probabilities())))
                                : Optional.empty(),
                spec -> last.predict(network.run(), spec, network.kept(), inputs, count));
    }

    /**
     * @throws PredictionUnavailable where nobody has the run's weights
     */
    Insight look(Network network, float[] input, InsightWanted wanted) {
        return ask(
                network,
                question(network, input, 1, Optional.of(wanted)),
                answer ->
                        answer instanceof Answer.Looked looked
                                ? Optional.of(looked.insight())
                                : Optional.empty(),
                spec -> last.look(network.run(), spec, network.kept(), input, wanted));
    }

    /**
     * @throws PredictionUnavailable where nobody has the run's weights, or they are on no text
     */
    WrittenText write(Network network, TextWanted wanted) {
        return ask(
                network,
                new Question.OfText(network.run(), network.kept(), wanted),
                answer ->
                        answer instanceof Answer.Wrote(WrittenText text)
                                ? Optional.of(text)
                                : Optional.empty(),
                spec -> last.write(network.run(), spec, network.kept(), wanted));
    }

    /**
     * @throws PredictionUnavailable where nobody has the run's weights, or they cannot read this
     */
    Reading read(Network network, ReadingWanted wanted) {
        return ask(
                network,
                new Question.OfReading(network.run(), network.kept(), wanted),
                answer ->
                        answer instanceof Answer.Read(Reading reading)
                                ? Optional.of(reading)
                                : Optional.empty(),
                spec -> last.read(network.run(), spec, network.kept(), wanted));
    }

    /**
     * @throws PredictionUnavailable where nobody has the run's weights, or they have no vectors
     */
    WordVectors vectors(Network network) {
        return ask(
                network,
                new Question.OfVectors(network.run(), network.kept()),
                answer ->
                        answer instanceof Answer.Vectors vectors
                                ? Optional.of(vectors.vectors())
                                : Optional.empty(),
                spec -> last.vectors(network.run(), spec, network.kept()));
    }

    private <T> T ask(
            Network network,
            Question question,
            Function<Answer, Optional<T>> answered,
            Function<TrainingSpec, Optional<T>> lastWeights) {
        long end = System.nanoTime() + DEADLINE_MILLIS * 1_000_000L;
        var reason = "the trainer is starting again; try in a moment";
        do {
            var trainer = network.trainer().get();
            var answer = trainer.flatMap(t -> exchange.ask(t, question, patience(network)));
            var found = answer.flatMap(answered).or(() -> network.spec().flatMap(lastWeights));
            if (found.isPresent()) {
                return found.get();
            }
            if (answer.isPresent() && answer.get() instanceof Answer.Unavailable u) {
                throw new PredictionUnavailable(u.reason());
            }
            pause();
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        throw new PredictionUnavailable(reason);
    }

    private Question.OfRun question(
            Network network, float[] inputs, int count, Optional<InsightWanted> look) {
        return new Question.OfRun(
                network.run(),
                network.kept(),
                Floats.bytes(inputs),
                count,
                look,
                last.wantsNew(network.run()));
    }

    private static int patience(Network network) {
        return network.spec().isPresent() ? PATIENCE_MILLIS : DEADLINE_MILLIS;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
