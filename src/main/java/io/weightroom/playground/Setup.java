package io.weightroom.playground;

import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.PointFeature;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Written;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A playground as a learner has set it: a short text for each {@link Setting}, and own points where
 * there are some. It is a value; every change makes another.
 */
public final class Setup {

    /** How far the inner of two circles is from the middle, where the outer one is at 1. */
    private static final double CIRCLES_FACTOR = 0.5;

    /** The plain playground. */
    public static final Setup PLAIN = new Setup(new EnumMap<>(Setting.class), Optional.empty());

    private final Map<Setting, String> values;
    private final Optional<OwnPoints> own;

    private Setup(Map<Setting, String> values, Optional<OwnPoints> own) {
        this.values = values;
        this.own = own;
    }

    public String get(Setting setting) {
        return values.getOrDefault(setting, setting.otherwise());
    }

    public Optional<OwnPoints> own() {
        return own;
    }

    /**
     * @throws IllegalArgumentException where the text is none of the setting's, and where there are
     *     no own points to take
     */
    public Setup with(Setting setting, String text) {
        setting.problem(text)
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException(setting.key() + ": " + problem);
                        });
        var changed = new EnumMap<>(values);
        changed.put(setting, text);
        return new Setup(changed, own);
    }

    /** The same network on own points. */
    public Setup with(OwnPoints points) {
        var changed = new EnumMap<>(values);
        changed.put(Setting.DATA, "own");
        return new Setup(changed, Optional.of(points));
    }

    /** What to train. */
    public TrainingSpec spec(String name) {
        int classes = classes();
        boolean one = classes <= 2;
        var dropout = number(Setting.DROPOUT);
        var layers = HiddenLayer.specs(hidden(), dropout, one ? 1 : classes);
        var draft = new SpecDraft(name, dataset(), layers);
        draft.trainingShare = number(Setting.SPLIT) / 100;
        draft.init = Initials.of(get(Setting.INIT));
        draft.loss = loss(classes);
        draft.optimizer = Optimizers.of(get(Setting.OPTIMIZER), number(Setting.L2));
        draft.l1 = number(Setting.L1);
        draft.learningRate = number(Setting.LEARNING_RATE);
        var batch = get(Setting.BATCH);
        draft.batchSize =
                batch.equals("all")
                        ? new BatchSize.All()
                        : new BatchSize.Of(Integer.parseInt(batch));
        draft.epochs = Integer.parseInt(get(Setting.EPOCHS));
        draft.seed = Long.parseLong(get(Setting.SEED));
        draft.engine = Written.find(EngineName.class, get(Setting.ENGINE)).orElseThrow();
        draft.pace = pace();
        return draft.spec();
    }

    /** Epochs a second at most; 0 where there is no limit. */
    public double pace() {
        return get(Setting.PACE).equals("max") ? 0 : number(Setting.PACE);
    }

    /** How many classes the points have; 0 where they have a number to be learned. */
    public int classes() {
        return shape().map(PointShape::classes).orElseGet(() -> points().classNames().size());
    }

    /** Whether own points are wanted, and there are too few to be divided. */
    public boolean lacksPoints() {
        return get(Setting.DATA).equals("own") && points().points().size() < 2;
    }

    /** What becomes of a run with this set-up where it is to be {@code wanted}. */
    public Setting.Effect effectOf(Setup wanted) {
        if (!widths().equals(wanted.widths()) || !own.equals(wanted.own)) {
            return Setting.Effect.ANEW;
        }
        return Arrays.stream(Setting.values())
                .filter(setting -> !get(setting).equals(wanted.get(setting)))
                .map(Setting::effect)
                .max(Comparator.naturalOrder())
                .orElse(Setting.Effect.LIVE);
    }

    private List<Integer> widths() {
        return hidden().stream().map(HiddenLayer::width).toList();
    }

    private Optional<PointShape> shape() {
        return Written.find(PointShape.class, get(Setting.DATA));
    }

    private OwnPoints points() {
        return own.orElse(OwnPoints.NONE);
    }

    private DatasetSpec dataset() {
        var inputs = Arrays.asList(get(Setting.INPUTS).split(","));
        var features =
                Arrays.stream(PointFeature.values())
                        .filter(f -> inputs.contains(f.text()))
                        .toList();
        return shape().<DatasetSpec>map(
                        shape ->
                                new DatasetSpec.Points(
                                        shape,
                                        Integer.parseInt(get(Setting.SAMPLES)),
                                        number(Setting.NOISE),
                                        CIRCLES_FACTOR,
                                        features))
                .orElseGet(
                        () ->
                                new DatasetSpec.Own(
                                        points().points(), points().classNames(), features));
    }

    private List<HiddenLayer> hidden() {
        return HiddenLayer.read(get(Setting.NET));
    }

    /** Numbers to be learned leave no choice; one output for two classes is a logit. */
    private LossSpec loss(int classes) {
        if (classes == 0) {
            return LossSpec.MSE;
        }
        return switch (get(Setting.LOSS)) {
            case "mse" -> LossSpec.MSE;
            case "hinge" -> LossSpec.HINGE;
            default -> classes == 2 ? LossSpec.BINARY_CROSS_ENTROPY : LossSpec.CROSS_ENTROPY;
        };
    }

    private double number(Setting setting) {
        return Double.parseDouble(get(setting));
    }

    /** The set-up that gave {@code spec}. */
    public static Setup of(TrainingSpec spec) {
        var values = new EnumMap<Setting, String>(Setting.class);
        Optional<OwnPoints> own = Optional.empty();
        List<PointFeature> features = PointFeature.COORDINATES;
        switch (spec.dataset()) {
            case DatasetSpec.Points p -> {
                values.put(Setting.DATA, p.name());
                values.put(Setting.SAMPLES, String.valueOf(p.samples()));
                values.put(Setting.NOISE, text(p.noise()));
                features = p.features();
            }
            case DatasetSpec.Own o -> {
                values.put(Setting.DATA, "own");
                own = Optional.of(new OwnPoints(o.points(), o.classNames()));
                features = o.features();
            }
            case DatasetSpec.Catalogued c -> throw noPoints(c);
            case DatasetSpec.TruthTable table -> throw noPoints(table);
            case DatasetSpec.Images i -> throw noPoints(i);
            case DatasetSpec.Text text -> throw noPoints(text);
            case DatasetSpec.Tokens tokens -> throw noPoints(tokens);
            case DatasetSpec.OwnPictures pictures -> throw noPoints(pictures);
        }
        values.put(Setting.SPLIT, text(Math.rint(spec.trainingShare() * 100)));
        values.put(
                Setting.INPUTS,
                features.stream().map(PointFeature::text).collect(Collectors.joining(",")));
        values.put(Setting.NET, HiddenLayer.write(HiddenLayer.of(spec.layers())));
        values.put(Setting.DROPOUT, text(HiddenLayer.dropout(spec.layers())));
        values.put(
                Setting.LOSS,
                switch (spec.loss()) {
                    case MSE -> "mse";
                    case HINGE -> "hinge";
                    case CROSS_ENTROPY, BINARY_CROSS_ENTROPY -> "cross-entropy";
                });
        values.put(Setting.OPTIMIZER, Optimizers.name(spec.optimizer()));
        values.put(Setting.LEARNING_RATE, text(spec.learningRate()));
        values.put(Setting.L1, text(spec.l1()));
        values.put(Setting.L2, text(spec.optimizer().weightDecay()));
        values.put(Setting.BATCH, spec.batchSize().text());
        values.put(Setting.INIT, Initials.name(spec.init()));
        values.put(Setting.SEED, String.valueOf(spec.seed()));
        values.put(Setting.ENGINE, spec.engine().text());
        values.put(Setting.EPOCHS, String.valueOf(spec.epochs()));
        values.put(Setting.PACE, spec.pace() == 0 ? "max" : text(spec.pace()));
        return new Setup(values, own);
    }

    /** As short as it reads back the same. */
    private static String text(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private static IllegalArgumentException noPoints(DatasetSpec found) {
        return new IllegalArgumentException("expected points, found " + found.name());
    }
}
