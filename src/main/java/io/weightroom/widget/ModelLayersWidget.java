package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import io.weightroom.inference.insight.Insights;
import io.weightroom.lesson.RunDirective;
import io.weightroom.models.Model;
import java.util.List;
import java.util.Optional;

/** The inside of a network that comes with Weightroom, computed in plain Java. */
final class ModelLayersWidget extends LayersFrame {

    private static final long THE_ONLY_RUN = 1;

    private final Optional<Model> model;

    ModelLayersWidget(Workbench bench, RunDirective.Layers layers, String name) {
        super(bench, layers);
        model = bench.models().find(name);
        state("idle", "no network");
        picture.hint(READING);
        if (model.isEmpty()) {
            trouble("No network \"" + name + "\" comes with this Weightroom.");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        model.ifPresent(
                m -> {
                    state("completed", "trained, comes with Weightroom");
                    facts(
                            "%s: %s of its %s test samples"
                                    .formatted(
                                            m.card().title(),
                                            Figures.percent(m.card().testAccuracy()),
                                            Figures.count(m.card().testSamples())));
                    open(m.spec());
                });
    }

    @Override
    void picturesChanged() {
        model.ifPresent(m -> picture.follow(THE_ONLY_RUN, m.weights().step(), false));
    }

    @Override
    void asked(LookQuestion question) {
        var sample = model.flatMap(m -> sample(question, m.weights().input(), List.of()));
        if (model.isEmpty() || sample.isEmpty()) {
            picture.failed(hasPictures() ? "" : READING);
            return;
        }
        var m = model.get();
        look(
                question,
                sample.get(),
                () ->
                        Insights.of(
                                m.spec(),
                                m.weights(),
                                m.predictor(),
                                sample.get().input(),
                                question.wanted()),
                THE_ONLY_RUN,
                m.card().title());
    }
}
