package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.runs.RunView;
import java.util.List;

/** What several runs write, beside each other, each by itself and with the same chance. */
final class TextsBeside extends Div {

    private final Predictions predictions;

    TextsBeside(Predictions predictions) {
        this.predictions = predictions;
        addClassName("wr-beside");
        setVisible(false);
    }

    /**
     * @param runs none leaves nothing to see
     */
    void show(List<RunView> runs, TextWanted wanted) {
        removeAll();
        for (var run : runs) {
            var written = new Div("…");
            written.addClassName("wr-written");
            written.getElement().setAttribute("dir", "auto");
            var by = new Span(EarlierRuns.name(run));
            by.addClassName("wr-written-by");
            add(new Div(by, written));
            predictions.others().write(run, wanted, text -> written.setText(text.text()));
        }
        setVisible(!runs.isEmpty());
    }
}
