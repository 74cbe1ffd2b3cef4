package io.weightroom.widget;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of a race do on each class, and what one of them mistakes; made when somebody opens
 * it.
 */
final class RaceResults extends Details {

    private static final String NOTHING =
            "What each run reads rightly will stand here, class by class.";

    private final Workbench bench;
    private final DataSource source;
    private final List<String> labels;
    private final Paragraph words = new Paragraph(NOTHING);
    private final ClassTable classes = new ClassTable();
    private final RadioButtonGroup<Integer> chosen = new RadioButtonGroup<>();
    private final Div closer = new Div();

    private List<Optional<RunView>> runs = List.of();
    private @Nullable PageUpdates updates;
    private @Nullable Dataset dataset;
    private @Nullable PicturesView view;

    RaceResults(Workbench bench, DataSource source, List<String> labels) {
        super("Class by class, and mistakes");
        this.bench = bench;
        this.source = source;
        this.labels = labels;
        addClassName("wr-race-results");
        chosen.setLabel("Look closer at");
        chosen.setItems(IntStream.range(0, labels.size()).boxed().toList());
        chosen.setItemLabelGenerator(labels::get);
        chosen.setValue(0);
        chosen.addValueChangeListener(change -> refresh());
        chosen.addThemeName("horizontal");
        chosen.setVisible(false);
        add(words, classes, chosen, closer);
        addOpenedChangeListener(event -> refresh());
    }

    void attach(PageUpdates updates) {
        this.updates = updates;
        dataset = null;
        view = null;
        closer.removeAll();
    }

    /**
     * @param runs one for each label, or none
     */
    void show(List<Optional<RunView>> runs) {
        this.runs = runs;
        refresh();
    }

    private void refresh() {
        var measured =
                runs.stream()
                        .flatMap(Optional::stream)
                        .filter(run -> run.lastEpoch().isPresent())
                        .findFirst();
        if (!isOpened() || updates == null || measured.isEmpty()) {
            return;
        }
        var page = updates;
        source.open(
                measured.get().spec(),
                opened -> page.put(this, () -> opened(opened, page)),
                absent -> page.put(this, () -> absent(absent)));
        if (dataset != null && source.fits(measured.get().spec(), dataset)) {
            show(dataset);
        }
    }

    private void opened(Dataset opened, PageUpdates page) {
        dataset = opened;
        view = new PicturesView(opened, new Predictions(bench, page));
        closer.removeAll();
        closer.add(view.component());
        view.afterEpoch().ifPresent(closer::add);
        refresh();
    }

    private void absent(DatasetUnavailable unavailable) {
        words.setVisible(true);
        words.setText(RunWords.sentence(String.valueOf(unavailable.getMessage())));
    }

    private void show(Dataset dataset) {
        words.setVisible(false);
        chosen.setVisible(true);
        classes.show(dataset.classNames(), labels, runs);
        if (view == null) {
            return;
        }
        var run = runs.get(chosen.getValue());
        run.ifPresentOrElse(view::show, view::plain);
    }
}
