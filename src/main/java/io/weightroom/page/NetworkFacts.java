package io.weightroom.page;

import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.classifiers.ClassifierCard;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A network in one line of numbers; the last one is measured while the page is looked at. */
final class NetworkFacts extends Paragraph {

    private static final double MEGABYTE = 1e6;

    private final ClassifierCard card;

    NetworkFacts(ClassifierCard card) {
        this.card = card;
        addClassName("wr-facts");
        show(Optional.empty());
    }

    void measured(Duration perPicture) {
        show(Optional.of(perPicture));
    }

    private void show(Optional<Duration> perPicture) {
        var parameters =
                card.parameters().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "%,d parameters \u00b7 ",
                                card.parameters().getAsLong())
                        : "";
        setText(
                String.format(
                                Locale.ROOT,
                                "%,d labels \u00b7 %,d features \u00b7 pictures of %d \u00d7 %<d \u00b7 %s%.1f MB",
                                card.labels().size(),
                                card.features(),
                                card.preparation().crop(),
                                parameters,
                                card.bytes() / MEGABYTE)
                        + perPicture
                                .map(
                                        time ->
                                                String.format(
                                                        Locale.ROOT,
                                                        " \u00b7 %.1f ms a picture, measured here",
                                                        time.toNanos() / 1e6))
                                .orElse(""));
    }
}
