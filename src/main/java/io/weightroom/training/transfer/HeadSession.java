package io.weightroom.training.transfer;

import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Position;
import io.weightroom.training.Scores;
import io.weightroom.training.Slice;
import io.weightroom.training.Split;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Trains the layers behind a frozen network on its features, and shows the whole network to the
 * outside: weights and checkpoints are those that training all of it with a frozen part would give.
 */
final class HeadSession implements TrainingSession {

    /** {@code optimizer.velocity.} or nothing, the layer's number, the rest. */
    private static final Pattern NAME = Pattern.compile("(optimizer\\.[^.]+\\.)?(\\d+)(\\..*)?");

    private final TrainingSession head;
    private final NetworkShape shape;
    private final List<Tensor> base;

    /**
     * @param head on features
     * @param shape of the whole network
     * @param base tensors of the frozen network, as the first layer's
     */
    HeadSession(TrainingSession head, NetworkShape shape, List<Tensor> base) {
        this.head = head;
        this.shape = shape;
        this.base = base;
    }

    /** What is trained on features. */
    static TrainingSpec spec(TrainingSpec whole) {
        var draft = whole.draft();
        draft.layers = whole.layers().subList(1, whole.layers().size());
        draft.start = Optional.empty();
        return draft.spec();
    }

    /** The weights behind the first layer, as those of a network on its own. */
    static Weights weights(Weights whole, int features) {
        return new Weights(
                whole.step(), Shape.of(features), whole.classes(), alone(whole.tensors()));
    }

    /** A tensor of a network as that of the same network inside a first layer. */
    static Tensor inside(Tensor tensor) {
        return new Tensor("0." + tensor.name(), tensor.shape(), tensor.values());
    }

    /** A tensor of the head as that of the whole network. */
    static Tensor behind(Tensor tensor) {
        return renamed(tensor, 1);
    }

    private static List<Tensor> alone(List<Tensor> whole) {
        return whole.stream()
                .filter(t -> layer(t) > 0)
                .map(t -> renamed(t, -1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int layer(Tensor tensor) {
        var name = NAME.matcher(tensor.name());
        if (!name.matches()) {
            throw new IllegalArgumentException("no parameter's name: " + tensor.name());
        }
        return Integer.parseInt(name.group(2));
    }

    private static Tensor renamed(Tensor tensor, int by) {
        var name = NAME.matcher(tensor.name());
        if (!name.matches()) {
            throw new IllegalArgumentException("no parameter's name: " + tensor.name());
        }
        var before = Optional.ofNullable(name.group(1)).orElse("");
        var role = Optional.ofNullable(name.group(3)).orElse("");
        int layer = Integer.parseInt(name.group(2)) + by;
        return new Tensor(before + layer + role, tensor.shape(), tensor.values());
    }

    private List<Tensor> whole(List<Tensor> tensors) {
        var whole = new ArrayList<>(base);
        tensors.forEach(t -> whole.add(behind(t)));
        return whole;
    }

    @Override
    public NetworkShape shape() {
        return shape;
    }

    @Override
    public Position position() {
        return head.position();
    }

    @Override
    public Slice train(double[] learningRates) {
        return head.train(learningRates);
    }

    @Override
    public Scores score(Split split, int from, int to) {
        return head.score(split, from, to);
    }

    @Override
    public Weights weights() {
        var weights = head.weights();
        return new Weights(
                weights.step(), shape.input(), weights.classes(), whole(weights.tensors()));
    }

    @Override
    public Checkpoint checkpoint() {
        var checkpoint = head.checkpoint();
        return new Checkpoint(
                checkpoint.position(),
                whole(checkpoint.tensors()),
                facts(checkpoint, shape.input()));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        head.restore(
                new Checkpoint(
                        checkpoint.position(),
                        alone(checkpoint.tensors()),
                        facts(checkpoint, head.shape().input())));
    }

    private static HashMap<String, String> facts(Checkpoint checkpoint, Shape input) {
        var facts = new HashMap<>(checkpoint.facts());
        facts.put("input", Checkpoint.written(input));
        return facts;
    }

    @Override
    public void close() {
        head.close();
    }
}
