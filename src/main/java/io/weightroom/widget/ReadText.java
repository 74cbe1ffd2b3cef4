package io.weightroom.widget;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.data.text.Tokenizer;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that a learner types and the newest run of a place reads, anew whenever one of the two has
 * changed. Only the last characters are read of what is longer than a network can read at once.
 */
final class ReadText extends TextArea {

    /** Who is told what comes of it; called with the page locked. */
    interface Reader {

        /** There is no run yet, or it has no weights. */
        void nothing();

        void show(RunView run, Reading reading);
    }

    private static final int LONGEST = 20_000;
    private static final int QUIET_MILLIS = 200;

    private final int most;
    private final Reader reader;
    private Optional<RunView> run = Optional.empty();
    private @Nullable Predictions predictions;

    /**
     * @param most characters that are read
     */
    ReadText(String label, String text, int most, Workbench bench, Place place, Reader reader) {
        super(label);
        this.most = Math.min(most, ReadingWanted.LONGEST);
        this.reader = reader;
        setMaxLength(LONGEST);
        setValue(text);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(QUIET_MILLIS);
        getElement().setAttribute("dir", "auto");
        addValueChangeListener(change -> read());
        addAttachListener(
                attached -> {
                    predictions = new Predictions(bench, PageUpdates.of(attached.getUI()));
                    read();
                });
        NewestRun.follow(bench, place, this, this::follow);
    }

    private void follow(Optional<RunView> newest) {
        run = newest;
        read();
    }

    Optional<RunView> run() {
        return run;
    }

    /** Reads the text as it stands, by weights as they are now. */
    void read() {
        var asked = run;
        if (asked.isEmpty() || predictions == null) {
            reader.nothing();
            return;
        }
        var tokens = Tokenizer.of(asked.get().spec().dataset()).split(getValue());
        int from = Math.max(0, tokens.size() - most);
        var read = tokens.isEmpty() ? List.of("\n") : tokens.subList(from, tokens.size());
        predictions.read(
                asked.get(),
                ReadingWanted.plain(read),
                reading -> reader.show(asked.get(), reading));
    }
}
