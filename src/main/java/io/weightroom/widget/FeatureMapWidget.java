package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.ClassifierUnavailable;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.study.Albums;
import io.weightroom.study.FeatureMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Photos in the plane, as a network's features have them and as their pixels have them. */
final class FeatureMapWidget extends WidgetFrame {

    private final Workbench bench;
    private final PictureDirective.FeatureMap directive;
    private final FeaturePlot plot = new FeaturePlot(this::choose);

    /** Counts what was asked for: what comes of an older question is of no use. */
    private final AtomicInteger asked = new AtomicInteger();

    private @Nullable PageUpdates updates;
    private List<ClassifierCard> cards = List.of();

    FeatureMapWidget(Workbench bench, PictureDirective.FeatureMap directive) {
        super("feature-map", directive.title().orElse("Photos as points"), directive.caption());
        this.bench = bench;
        this.directive = directive;
        picture(plot);
        state("idle", "not drawn yet");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = PageUpdates.of(event.getUI());
        updates = page;
        Networks.open(
                bench.classifiers(),
                directive.networks(),
                here ->
                        page.put(
                                plot,
                                () -> {
                                    cards = here;
                                    plot.networks(here);
                                }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        asked.incrementAndGet();
    }

    private void choose(String network) {
        var page = updates;
        var card = Networks.named(cards, network);
        if (page == null || card.isEmpty()) {
            return;
        }
        trouble("");
        int question = asked.incrementAndGet();
        var learner = bench.learner().value();
        state("waiting", "opening the photos");
        Thread.ofVirtual().start(() -> draw(card.get(), learner, question, page));
    }

    private void draw(ClassifierCard card, String learner, int question, PageUpdates page) {
        try {
            var gallery =
                    Gallery.of(
                            Albums.open(bench.datasets(), directive.photos(), directive.count()));
            var album = gallery.album();
            int count = album.photos().size();
            var map =
                    FeatureMap.of(
                            bench.classifiers(),
                            card,
                            album,
                            learner,
                            done ->
                                    page.put(
                                            this,
                                            () ->
                                                    state(
                                                            "training",
                                                            "looked at %d of %d"
                                                                    .formatted(done, count))),
                            () -> question == asked.get());
            page.put(
                    this,
                    () -> {
                        state("completed", "drawn");
                        facts(count + " " + album.source());
                        plot.show(card, gallery, map);
                    });
        } catch (CancellationException e) {
            // Somebody has asked for another, or gone.
        } catch (ClassifierUnavailable | DatasetUnavailable | IllegalArgumentException e) {
            var sentence = RunWords.sentence(String.valueOf(e.getMessage()));
            page.put(
                    this,
                    () -> {
                        state("failed", "no answer");
                        trouble(sentence);
                    });
        }
    }
}
