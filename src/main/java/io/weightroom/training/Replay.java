package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.spec.Start;
import io.weightroom.spec.WeightEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trains again what a run goes on from, which gives the same network as the first time. Confined to
 * the lanes, as its sessions are.
 */
public final class Replay implements AutoCloseable {

    /** {@code optimizer.velocity.} or nothing, the layer's number, the role. */
    private static final Pattern NAME = Pattern.compile("((?:.*\\.)?)(\\d+)\\.([^.]+)");

    private final TrainingEngine engine;
    private final Start start;
    private final Dataset data;
    private final Optional<Dataset> evaluation;
    private final Optional<Replay> earlier;
    private @Nullable TrainingSession session;
    private @Nullable TrainingRun run;
    private Optional<Checkpoint> reached = Optional.empty();

    public Replay(TrainingEngine engine, Start start, Dataset data, Optional<Dataset> evaluation) {
        this.engine = engine;
        this.start = start;
        this.data = data;
        this.evaluation = evaluation;
        this.earlier = start.of().start().map(s -> new Replay(engine, s, data, evaluation));
    }

    /**
     * Works for about {@code nanos}.
     *
     * @return whether anything is left to do
     */
    public boolean advance(long nanos) {
        if (reached.isPresent()) {
            return false;
        }
        if (run == null) {
            if (earlier.map(e -> e.advance(nanos)).orElse(false)) {
                return true;
            }
            begin();
        }
        var current = Objects.requireNonNull(run);
        if (current.advance(nanos, start.step())) {
            return true;
        }
        reached = Optional.of(current.checkpoint());
        close();
        return false;
    }

    private void begin() {
        var opened = engine.open(start.of(), data, evaluation);
        session = opened;
        // It has all been told before, so nobody listens.
        run =
                new TrainingRun(
                        opened,
                        start.of(),
                        data,
                        evaluation,
                        start.changes(),
                        new RunListener() {});
        earlier.ifPresent(e -> e.lead(Objects.requireNonNull(run), opened));
    }

    /**
     * Lets {@code next} go on from here: with these parameters, and with the optimizer's state as
     * far as it has the same.
     *
     * @throws IllegalStateException where something is left to replay
     */
    public void lead(TrainingRun next, TrainingSession session) {
        var past = reached.orElseThrow(() -> new IllegalStateException("not replayed yet"));
        var fresh = session.checkpoint();
        var known = byPlace(past.tensors());
        var tensors = new ArrayList<Tensor>();
        byPlace(fresh.tensors())
                .forEach(
                        (place, tensor) -> {
                            var same = known.getOrDefault(place, tensor);
                            boolean fits = same.shape().equals(tensor.shape());
                            var values = fits ? same.values() : tensor.values();
                            tensors.add(new Tensor(tensor.name(), tensor.shape(), values));
                        });
        edit(tensors, start.edits());
        long step = step(past.position(), session.position().stepsPerEpoch());
        var facts = new HashMap<>(past.facts());
        facts.putAll(fresh.facts());
        facts.put("step", String.valueOf(step));
        int perEpoch = session.position().stepsPerEpoch();
        var position = Position.of(step, perEpoch);
        next.restore(new Checkpoint(position, tensors, facts));
    }

    /**
     * Tensors by the place of their layer among those that learn, as {@code optimizer.velocity.#0
     * weight}: an activation between them may have come or gone, and all later numbers with it.
     */
    private static Map<String, Tensor> byPlace(List<Tensor> tensors) {
        var layers = new ArrayList<String>();
        var byPlace = new LinkedHashMap<String, Tensor>();
        for (var tensor : tensors) {
            var name = NAME.matcher(tensor.name());
            if (!name.matches()) {
                throw new IllegalArgumentException("no parameter's name: " + tensor.name());
            }
            if (!layers.contains(name.group(2))) {
                layers.add(name.group(2));
            }
            int place = layers.indexOf(name.group(2));
            byPlace.put(name.group(1) + "#" + place + " " + name.group(3), tensor);
        }
        return byPlace;
    }

    /** The same part of the same epoch, where batches have another size. */
    private static long step(Position past, int stepsPerEpoch) {
        return past.step() * stepsPerEpoch / past.stepsPerEpoch();
    }

    private static void edit(List<Tensor> tensors, List<WeightEdit> edits) {
        for (var edit : edits) {
            int first = 0;
            for (int i = 0; i < tensors.size(); i++) {
                var tensor = tensors.get(i);
                int within = edit.index() - first;
                first += tensor.values().length;
                if (within < tensor.values().length) {
                    var values = tensor.values().clone();
                    values[within] = edit.value();
                    tensors.set(i, new Tensor(tensor.name(), tensor.shape(), values));
                    break;
                }
            }
        }
    }

    @Override
    public void close() {
        earlier.ifPresent(Replay::close);
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
