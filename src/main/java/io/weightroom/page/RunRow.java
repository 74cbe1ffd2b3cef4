package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.runs.RunView;
import io.weightroom.wall.RunNote;
import io.weightroom.widget.NotebookLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** One run in the list of runs. */
final class RunRow extends HtmlContainer {

    private final PlaceNames places;
    private final List<String> columns;
    private final Input choice = new Input();
    private final NativeButton repeat = new NativeButton("Repeat");
    private final NativeButton delete = new NativeButton("Delete");
    private Optional<RunView> shown = Optional.empty();

    RunRow(
            PlaceNames places,
            List<String> columns,
            RunTable.Choice onChoice,
            Consumer<RunView> onRepeat,
            Consumer<RunView> onDelete) {
        super("tr");
        this.places = places;
        this.columns = columns;
        choice.setType("checkbox");
        choice.getElement()
                .addPropertyChangeListener(
                        "checked",
                        "change",
                        change -> {
                            if (change.isUserOriginated()) {
                                onChoice.chosen(run().id(), isChosen());
                            }
                        });
        repeat.addClickListener(press -> onRepeat.accept(run()));
        repeat.setTitle("Train it again exactly: same seed, same changes at the same steps");
        delete.addClickListener(press -> onDelete.accept(run()));
    }

    RunView run() {
        return shown.orElseThrow();
    }

    boolean isChosen() {
        return choice.getElement().getProperty("checked", false);
    }

    /**
     * @param notes that were written to it
     */
    void show(RunView run, boolean chosen, List<RunNote> notes) {
        shown = Optional.of(run);
        var name = "run %d of “%s”".formatted(run.number(), run.place().block());
        choice.getElement().setProperty("checked", chosen);
        choice.getElement().setAttribute("aria-label", "Compare " + name);
        repeat.getElement().setAttribute("aria-label", "Repeat " + name);
        delete.getElement().setAttribute("aria-label", "Delete " + name);
        var notebook = new NotebookLink("Notebook");
        notebook.show(Optional.of(run).filter(RunView::hasEnded));
        notebook.getElement().setAttribute("aria-label", "Download " + name + " as a notebook");
        var state = new Span(RunText.state(run));
        state.getElement().setAttribute("data-state", run.state().name().toLowerCase(Locale.ROOT));
        var title = new Span(new Span("%s %d, ".formatted(run.place().block(), run.number())));
        title.add(places.link(run.place()));
        for (var note : notes) {
            var words = new Paragraph("%s: %s".formatted(note.author(), note.words()));
            words.addClassName("wr-run-notes");
            words.getElement().setAttribute("dir", "auto");
            title.add(words);
        }
        var cells =
                List.<Component>of(
                        choice,
                        title,
                        state,
                        new Span(RunText.data(run.spec().dataset())),
                        new Span(RunText.network(run.spec())),
                        new Span(RunText.hyperparameters(run.spec())),
                        new Span(RunText.accuracy(run)),
                        new Span(RunText.seconds(run.seconds())),
                        new Span(RunText.when(run.created())),
                        new Span(notebook, repeat, delete));
        removeAll();
        for (int i = 0; i < cells.size(); i++) {
            var cell = new HtmlContainer("td");
            cell.getElement().setAttribute("data-column", columns.get(i));
            cell.add(cells.get(i));
            add(cell);
        }
    }
}
