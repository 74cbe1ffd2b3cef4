package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.lesson.ClassifyPart;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.study.Albums;

/** Photos of a gallery or the learner's own, and what networks that come trained make of them. */
final class ClassifyWidget extends WidgetFrame {

    /** With the learner's own there are two rows of six. */
    private static final int GALLERY = 11;

    private final Workbench bench;
    private final PictureDirective.Classify directive;
    private final ClassifyStage stage;

    ClassifyWidget(Workbench bench, PictureDirective.Classify directive) {
        super("classify", directive.title().orElse("What the network sees"), directive.caption());
        this.bench = bench;
        this.directive = directive;
        stage = new ClassifyStage(bench, directive.show());
        picture(stage);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var updates = PageUpdates.of(event.getUI());
        Networks.open(
                bench.classifiers(),
                directive.networks(),
                cards ->
                        updates.put(
                                stage,
                                () -> {
                                    if (directive.show().contains(ClassifyPart.ANSWER)) {
                                        note(Networks.note(cards));
                                    }
                                    stage.networks(cards);
                                }));
        bench.later(
                () -> {
                    try {
                        var album = Albums.open(bench.datasets(), directive.photos(), GALLERY);
                        var gallery = Gallery.of(album);
                        updates.put(this, () -> stage.gallery(gallery));
                    } catch (DatasetUnavailable e) {
                        var sentence = RunWords.sentence(String.valueOf(e.getMessage()));
                        updates.put(this, () -> trouble(sentence));
                    }
                });
    }
}
