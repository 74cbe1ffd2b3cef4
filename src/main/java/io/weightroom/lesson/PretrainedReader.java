package io.weightroom.lesson;

import io.weightroom.lesson.PictureDirective.Classify;
import io.weightroom.lesson.PictureDirective.FeatureMap;
import io.weightroom.lesson.PictureDirective.LineUp;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.DatasetSpec.Images;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Reads the blocks about trained classifiers: {@code classify}, {@code line-up}, {@code
 * feature-map}.
 */
final class PretrainedReader {

    private static final Vocabulary CLASSIFY =
            Vocabulary.of("key", List.of("show", "networks", "photos", "title", "caption"));
    private static final Vocabulary LINE_UP =
            Vocabulary.of(
                    "key", List.of("name", "networks", "photos", "count", "title", "caption"));
    private static final Vocabulary FEATURE_MAP =
            Vocabulary.of("key", List.of("networks", "photos", "count", "title", "caption"));

    private static final Kind<String> NETWORK =
            new Kind<>(
                    "the name of a folder of a network",
                    text -> Optional.of(text).filter(t -> t.matches("[A-Za-z0-9._-]{1,60}")));

    private static final Images CATS_AND_DOGS = new Images("cats-vs-dogs", 64, OptionalInt.empty());

    private static final int LINED_UP = 100;
    private static final int MAPPED = 200;

    private final Mapping body;
    private final Problems problems;
    private final int before;
    private final List<String> networks;
    private final Images photos;
    private final Optional<String> title;
    private final Optional<String> caption;

    private PretrainedReader(Mapping body, Vocabulary keys) {
        this.body = body;
        problems = body.problems();
        before = problems.count();
        body.allowOnly(keys);
        networks =
                body.texts("networks").stream()
                        .flatMap(text -> NETWORK.of(text, "networks", problems).stream())
                        .toList();
        photos = photos();
        title = body.value("title", Kind.TEXT);
        caption = body.value("caption", Kind.TEXT);
    }

    static Optional<Classify> classify(Mapping body) {
        var common = new PretrainedReader(body, CLASSIFY);
        var parts = body.words("show", ClassifyPart.class);
        if (body.has("show") && body.texts("show").isEmpty()) {
            common.problems.add(body.at("show"), "show: expected a list of parts, found none");
        }
        return common.unlessWrong(
                () ->
                        new Classify(
                                body.has("show") ? parts : List.of(ClassifyPart.values()),
                                common.networks,
                                common.photos,
                                common.title,
                                common.caption,
                                body.at()));
    }

    static Optional<LineUp> lineUp(Mapping body, PageNames names) {
        var common = new PretrainedReader(body, LINE_UP);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), common.problems));
        int count = body.value("count", Kind.whole(20, 1000)).orElse(LINED_UP);
        var lineUp =
                common.unlessWrong(
                        () ->
                                new LineUp(
                                        name.orElseThrow(),
                                        common.networks,
                                        common.photos,
                                        count,
                                        common.title,
                                        common.caption,
                                        body.at()));
        lineUp.ifPresent(names::declareLineUp);
        return lineUp;
    }

    static Optional<FeatureMap> featureMap(Mapping body) {
        var common = new PretrainedReader(body, FEATURE_MAP);
        int count = body.value("count", Kind.whole(20, 500)).orElse(MAPPED);
        return common.unlessWrong(
                () ->
                        new FeatureMap(
                                common.networks,
                                common.photos,
                                count,
                                common.title,
                                common.caption,
                                body.at()));
    }

    private Images photos() {
        var asked = body.text("photos").flatMap(text -> DatasetReader.read(text, problems));
        asked.filter(dataset -> !(dataset instanceof Images))
                .map(DatasetSpec::name)
                .ifPresent(
                        name ->
                                problems.add(
                                        body.at("photos"),
                                        "photos: expected pictures in colour, such as images cats-vs-dogs, found "
                                                + name));
        return asked.filter(Images.class::isInstance).map(Images.class::cast).orElse(CATS_AND_DOGS);
    }

    private <T> Optional<T> unlessWrong(Supplier<T> directive) {
        return problems.count() > before ? Optional.empty() : Optional.of(directive.get());
    }
}
