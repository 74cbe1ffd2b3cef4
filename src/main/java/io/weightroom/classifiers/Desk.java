package io.weightroom.classifiers;

import io.weightroom.inference.ForeignNetworks;
import io.weightroom.models.Models;
import io.weightroom.spec.Shape;
import io.weightroom.training.TrainingEngine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The work of a classifiers' process: it reads a question, answers it, and reads the next, on one
 * thread. It keeps the networks that it was asked for last.
 */
public final class Desk {

    private static final int KEPT = 8;
    private static final int TRIES = 30;
    private static final Duration TRYING = Duration.ofMillis(500);

    /** A sentence that a message can hold, whatever libtorch says. */
    private static final int LONGEST = 2000;

    private final TrainingEngine engine;
    private final ForeignNetworks foreign;

    /** By file; least recently asked for first. */
    private final SequencedMap<Path, OpenNetwork> open = new LinkedHashMap<>(16, 0.75f, true);

    public Desk(TrainingEngine engine, ForeignNetworks foreign) {
        this.engine = engine;
        this.foreign = foreign;
    }

    /** Answers until {@code questions} end. */
    public void serve(InputStream questions, OutputStream answers) throws IOException {
        // libtorch takes half a second to load, which is no question's fault.
        engine.device();
        Frames.send(answers, new Reply.Ready()::write);
        while (true) {
            Question question;
            try {
                question = Frames.receive(questions, Question::read);
            } catch (EOFException e) {
                return;
            }
            var reply = answer(question);
            Frames.send(answers, reply::write);
        }
    }

    private Reply answer(Question question) {
        try {
            var network = network(question.source());
            var shape = question.source().input();
            if (question.input().isPresent()) {
                return new Reply.Looked(network.look(question.input().get(), shape));
            }
            return tried(network, shape);
        } catch (IOException | RuntimeException e) {
            return new Reply.Refused(cut(String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            return new Reply.Refused(
                    "expected a network that %,d MB of memory hold, found that it needs more"
                            .formatted(Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    private static Reply tried(OpenNetwork network, Shape shape) {
        var grey = new float[shape.values()];
        var first = network.look(grey, shape);
        long end = System.nanoTime() + TRYING.toNanos();
        var nanos = new ArrayList<Long>();
        do {
            nanos.add(network.look(grey, shape).nanos());
        } while (nanos.size() < TRIES && System.nanoTime() < end);
        // The first ones pay for what is made once.
        var warm = nanos.subList(nanos.size() / 3, nanos.size()).stream().sorted().toList();
        return new Reply.Opened(
                first.logits().length,
                first.features().length,
                network.tellsFeatures(),
                network.parameters(),
                warm.get(warm.size() / 2));
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
    }

    private OpenNetwork network(Source source) throws IOException {
        var known = Optional.ofNullable(open.get(source.file()));
        if (known.isPresent() && known.get().stamp().equals(source.stamp())) {
            return known.get();
        }
        known.ifPresent(OpenNetwork::close);
        open.remove(source.file());
        if (open.size() >= KEPT) {
            open.pollFirstEntry().getValue().close();
        }
        var opened = opened(source);
        open.put(source.file(), opened);
        return opened;
    }

    private OpenNetwork opened(Source source) throws IOException {
        return switch (source.origin()) {
            case HOST -> {
                var network = OpenNetwork.foreign(source.stamp(), foreign.open(source.file()));
                // The file was in Java's memory; now it is in libtorch's.
                System.gc();
                yield network;
            }
            case SHIPPED -> {
                var folder = source.file().getParent();
                var model =
                        new Models(folder.getParent())
                                .find(String.valueOf(folder.getFileName()))
                                .orElseThrow(
                                        () -> new IOException("expected a network in " + folder));
                var predictor = engine.predictor(model.spec(), model.weights());
                yield OpenNetwork.shipped(source.stamp(), model, predictor);
            }
        };
    }
}
