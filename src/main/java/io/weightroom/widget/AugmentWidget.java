package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import io.weightroom.lesson.PictureDirective;

/** A picture, and a wall of what training would make of it by chance. */
final class AugmentWidget extends WidgetFrame {

    private static final int PICTURES = 9;
    private static final double SHARE = 0.8;

    private final Workbench bench;
    private final DataSource source;
    private final Variants variants;

    AugmentWidget(Workbench bench, PictureDirective.Augment directive) {
        super("augment", directive.title().orElse("One photo, many"), directive.caption());
        this.bench = bench;
        source = DataSource.of(bench, directive.dataset());
        variants = new Variants(directive.kinds());
        picture(variants);
        note(source.note());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var updates = PageUpdates.of(event.getUI());
        read(
                bench,
                updates,
                () -> {
                    var dataset = bench.datasets().open(source.dataset(), SHARE, 0);
                    var photos = PhotoSet.of(dataset, dataset.training(), PICTURES);
                    return () -> variants.photos(photos);
                });
    }
}
