package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.weightroom.data.Dataset;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.widget.Pictures.Reading;
import java.util.List;
import java.util.stream.IntStream;

/** A look at a data set: its points with their split, or a wall of its pictures. */
@CssImport("./widgets/data/data.css")
final class DataWidget extends WidgetFrame {

    private static final int PICTURES = 30;

    private final Workbench bench;
    private final PictureDirective.Data directive;
    private final DataSource source;
    private final Div content = new Div();
    private int firstPicture;

    DataWidget(Workbench bench, PictureDirective.Data directive) {
        super("data", "The data", directive.caption());
        this.bench = bench;
        this.directive = directive;
        source = DataSource.of(bench, directive.dataset());
        content.setMinHeight("16rem");
        picture(content);
        note(source.note());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var updates = PageUpdates.of(event.getUI());
        read(
                bench,
                updates,
                () -> {
                    var dataset =
                            bench.datasets()
                                    .open(
                                            source.dataset(),
                                            directive.trainingShare(),
                                            directive.seed());
                    return () -> show(dataset);
                });
    }

    private void show(Dataset dataset) {
        facts(
                "%s · %s samples to train, %s to test · %d classes"
                        .formatted(
                                dataset.title(),
                                Figures.count(dataset.training().count()),
                                Figures.count(dataset.test().count()),
                                dataset.classes()));
        content.removeAll();
        if (DecisionBoundary.canShow(dataset.training())) {
            showPoints(dataset);
        } else if (Pictures.canShow(dataset.training())) {
            showPictures(dataset);
        }
        content.add(counts(dataset));
    }

    private void showPoints(Dataset dataset) {
        var points = new DecisionBoundary();
        points.show(dataset);
        var split = new RadioButtonGroup<String>();
        split.setAriaLabel("Which split to show");
        split.setItems("both", "train", "test");
        split.setValue("both");
        split.addValueChangeListener(change -> points.split(change.getValue()));
        content.add(points);
        controlsOnce(split);
    }

    private void showPictures(Dataset dataset) {
        var wall = new Pictures("", PICTURES);
        showFrom(dataset, wall);
        var more = new Button("Other pictures");
        more.addClickListener(
                click -> {
                    firstPicture = (firstPicture + PICTURES) % dataset.training().count();
                    showFrom(dataset, wall);
                });
        content.add(wall);
        var row = new Div(more);
        row.addClassName("wr-buttons");
        controlsOnce(row);
    }

    private void showFrom(Dataset dataset, Pictures wall) {
        int count = dataset.training().count();
        wall.show(
                dataset,
                dataset.training(),
                IntStream.range(0, Math.min(PICTURES, count))
                        .mapToObj(i -> new Reading((firstPicture + i) % count, -1, 0))
                        .toList());
    }

    private static Component counts(Dataset dataset) {
        var counts = new int[dataset.classes()];
        for (int label : dataset.training().labels()) {
            counts[label]++;
        }
        var list = new UnorderedList();
        list.addClassName("wr-counts");
        list.getElement().setAttribute("aria-label", "Training samples of each class");
        List<String> names = dataset.classNames();
        for (int label = 0; label < counts.length; label++) {
            var count = new Span(Figures.count(counts[label]));
            list.add(new ListItem(new Span(names.get(label) + ": "), count));
        }
        return list;
    }

    private void controlsOnce(Component component) {
        clearControls();
        controls(component);
    }
}
