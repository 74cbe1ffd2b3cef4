package io.weightroom.command;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.ClassifierUnavailable;
import io.weightroom.classifiers.Classifiers;
import java.util.Locale;
import java.util.OptionalDouble;

/** Says what is known of a trained network. */
final class ModelLines {

    private static final double MEGABYTE = 1e6;

    private ModelLines() {}

    static String words(ClassifierCard card, Classifiers classifiers) {
        var head = "%s: %s".formatted(card.name(), card.title());
        if (card.problem().isPresent()) {
            return head + "\n  cannot be asked: " + card.problem().get();
        }
        var measured = milliseconds(card, classifiers);
        var parameters =
                card.parameters().isPresent()
                        ? String.format(
                                Locale.ROOT, ", %,d parameters", card.parameters().getAsLong())
                        : "";
        return head
                + String.format(
                        Locale.ROOT,
                        "%n  %,d labels, %,d features, pictures of %s, %.1f MB%s%s",
                        card.labels().size(),
                        card.features(),
                        card.preparation().input(),
                        card.bytes() / MEGABYTE,
                        parameters,
                        measured.isPresent()
                                ? String.format(
                                        Locale.ROOT, ", %.1f ms a picture", measured.getAsDouble())
                                : "")
                + card.notice().map(notice -> "\n  " + notice).orElse("");
    }

    static String json(ClassifierCard card, Classifiers classifiers) {
        var line =
                new JsonLine()
                        .with("name", card.name())
                        .with("title", card.title())
                        .with("origin", card.origin().name().toLowerCase(Locale.ROOT))
                        .with("labels", card.labels().size())
                        .with("features", card.features())
                        .with("size", card.preparation().crop())
                        .with("bytes", card.bytes())
                        .with("sha256", card.sha256());
        card.parameters().ifPresent(count -> line.with("parameters", count));
        card.notice().ifPresent(notice -> line.with("notice", notice));
        card.problem().ifPresent(problem -> line.with("problem", problem));
        milliseconds(card, classifiers)
                .ifPresent(ms -> line.with("milliseconds", Math.round(ms * 1e3) / 1e3));
        return line.toString();
    }

    private static OptionalDouble milliseconds(ClassifierCard card, Classifiers classifiers) {
        if (!card.isUsable()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(classifiers.perPicture(card.name()).toNanos() / 1e6);
        } catch (ClassifierUnavailable e) {
            return OptionalDouble.empty();
        }
    }
}
