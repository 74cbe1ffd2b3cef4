package io.weightroom.playground;

import io.weightroom.spec.EngineName;
import io.weightroom.spec.PointFeature;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a learner can set in the playground, each once: its key in an address and in a lesson's
 * block, what it is where nothing is said, and what it can be.
 */
public enum Setting {
    DATA(
            Effect.ANEW,
            "data",
            "circles",
            Check.oneOf(
                    Stream.concat(Written.words(PointShape.class).stream(), Stream.of("own"))
                            .toList())),
    SAMPLES(Effect.ANEW, "n", "500", Check.whole(20, 5_000)),
    NOISE(Effect.ANEW, "noise", "0.1", Check.number(0, 1)),
    /** Of the points, in the training split, in per cent. */
    SPLIT(Effect.ANEW, "split", "50", Check.whole(10, 90)),
    INPUTS(
            Effect.ANEW,
            "inputs",
            "x1,x2",
            Check.someOf(Arrays.stream(PointFeature.values()).map(PointFeature::text).toList())),
    /** Hidden layers: widths and what comes after each. */
    NET(Effect.ON, "net", "4-tanh,2-tanh", HiddenLayer.CHECK),
    DROPOUT(Effect.ON, "dropout", "0", Check.number(0, 0.9)),
    LOSS(Effect.ON, "loss", "cross-entropy", Check.oneOf("cross-entropy", "mse", "hinge")),
    OPTIMIZER(Effect.ON, "optimizer", "sgd", Check.oneOf(Optimizers.NAMES)),
    LEARNING_RATE(Effect.LIVE, "lr", "0.03", Check.above0(100)),
    L1(Effect.ON, "l1", "0", Check.number(0, 10)),
    L2(Effect.ON, "l2", "0", Check.number(0, 10)),
    BATCH(Effect.ON, "batch", "10", Check.allOr(Check.whole(1, 5_000))),
    INIT(Effect.ANEW, "init", "default", Check.oneOf(Initials.NAMES)),
    SEED(Effect.ANEW, "seed", "1", Check.whole(0, 999_999_999)),
    ENGINE(Effect.ON, "engine", "scratch", Check.oneOf(Written.words(EngineName.class))),
    EPOCHS(Effect.ON, "epochs", "2000", Check.whole(1, 10_000)),
    /** Epochs a second at most. */
    PACE(Effect.LIVE, "pace", "30", Check.oneOf("1", "5", "30", "120", "max"));

    /** What becomes of a run whose setting is changed. */
    public enum Effect {
        /** It goes on as it is. */
        LIVE,
        /** Another goes on from its network. */
        ON,
        /** Another begins: the network fits no more, or would not be what it says. */
        ANEW
    }

    private final Effect effect;
    private final String key;
    private final String otherwise;
    private final Check check;

    Setting(Effect effect, String key, String otherwise, Check check) {
        this.effect = effect;
        this.key = key;
        this.otherwise = otherwise;
        this.check = check;
    }

    public String key() {
        return key;
    }

    /** What it is where nothing is said. */
    public String otherwise() {
        return otherwise;
    }

    /** For {@link #NET}, where layers keep their widths. */
    public Effect effect() {
        return effect;
    }

    /** What is wrong with {@code text}, if anything. */
    public Optional<String> problem(String text) {
        return check.allows().test(text)
                ? Optional.empty()
                : Optional.of("expected %s, found \"%s\"".formatted(check.expected(), shown(text)));
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    public static Optional<Setting> find(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
