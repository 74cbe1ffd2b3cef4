package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Specs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = LayersWidgetTest.class)
class LayersWidgetTest extends BrowserlessTest {

    private final FakeRuns runs = new FakeRuns();

    private LayersWidget open() {
        var widget =
                new LayersWidget(
                        Widgets.bench(runs),
                        "convolutions",
                        directive(new RunDirective.Layers.OfRun("cnn")),
                        "cnn");
        UI.getCurrent().add(widget);
        return widget;
    }

    private static RunDirective.Layers directive(RunDirective.Layers.Whose whose) {
        return new RunDirective.Layers(
                whose, Optional.empty(), Optional.of("Look."), new SourceLocation("lesson.md", 1));
    }

    private static String hint(LayersWidget widget) {
        return widget.getElement()
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(part -> part.getTag().equals("wr-layers"))
                .map(part -> part.getProperty("hint"))
                .findFirst()
                .orElseThrow();
    }

    private void begin(String block) {
        var spec =
                Specs.circles()
                        .dataset(new DatasetSpec.Catalogued("sketch-digits", OptionalInt.of(10)))
                        .build();
        runs.views.put(
                1L,
                FakeRuns.run(
                        1,
                        new Place("convolutions", block),
                        spec,
                        RunState.TRAINING,
                        Optional.empty(),
                        5,
                        List.of()));
    }

    @Test
    void asksForTrainingBeforeThereIsARun() {
        begin("another");
        var widget = open();
        assertThat(widget.getElement().getAttribute("data-widget")).isEqualTo("layers");
        assertThat(widget.getElement().getAttribute("data-state")).isEqualTo("idle");
        assertThat(hint(widget)).startsWith("Press Train above.");
    }

    @Test
    void followsTheNewestRunOfItsBlock() {
        begin("cnn");
        var widget = open();
        assertThat(widget.getElement().getAttribute("data-state")).isEqualTo("training");
        assertThat(hint(widget)).isEqualTo("Reading the pictures …");
    }

    @Test
    void saysThatAShippedNetworkIsMissing() {
        var whose = new RunDirective.Layers.OfModel("no-such-network");
        var widget = new ModelLayersWidget(Widgets.bench(runs), directive(whose), whose.name());
        UI.getCurrent().add(widget);
        assertThat(widget.getElement().getTextRecursively())
                .contains("No network \"no-such-network\" comes with this Weightroom.");
    }

    @Test
    void watchesNothingOnceThePageIsClosed() {
        begin("cnn");
        var widget = open();
        assertThat(runs.watchers).isPositive();
        widget.removeFromParent();
        assertThat(runs.watchers).isZero();
    }
}
