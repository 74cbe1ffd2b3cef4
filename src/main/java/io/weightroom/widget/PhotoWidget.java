package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import org.jspecify.annotations.Nullable;

/** A learner's own photo, read by the network just trained on this page. */
final class PhotoWidget extends WidgetFrame implements FollowedRun.Listener {

    private static final int PICTURES = 11;
    private static final String HINT =
            "Press Train first: the photo is read by the network that you train on this page.";

    private final Workbench bench;
    private final DataSource source;
    private final FollowedRun followed;
    private final PictureDirective.Photo directive;
    private final PhotoReading reading = new PhotoReading(this::read);
    private @Nullable PageUpdates updates;
    private long readAt = -1;

    PhotoWidget(Workbench bench, String page, PictureDirective.Photo directive) {
        super("photo", directive.title().orElse("Your own photo"), directive.caption());
        this.bench = bench;
        this.directive = directive;
        source = DataSource.of(bench, directive.of().dataset());
        followed = new FollowedRun(bench, new Place(page, directive.of().name()), this);
        picture(reading);
        note(source.note());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        var page = updates;
        followed.attach(page);
        read(
                bench,
                page,
                () -> {
                    var dataset = bench.datasets().open(source.instead(directive.of()));
                    var photos = PhotoSet.of(dataset, dataset.test(), PICTURES);
                    return () -> reading.photos(photos);
                });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    private PhotoReading.Answer read(float[] input) {
        if (updates != null) {
            updates.gesture();
        }
        return followed.read(input, HINT);
    }

    @Override
    public void anotherRun(RunView run) {
        readAt = -1;
    }

    @Override
    public void changed() {
        long step = followed.view().map(RunView::step).orElse(0L);
        if (step != readAt) {
            readAt = step;
            reading.again();
        }
    }

    @Override
    public void runsChanged() {}
}
