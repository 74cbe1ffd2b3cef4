package io.weightroom.widget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** What a learner does with runs that train one after the other: begin, end, begin anew. */
final class QueueButtons {

    private final Button start;
    private final Button again;
    private final Button stop;

    QueueButtons(Runnable start, Runnable startOver, Runnable stop) {
        this.start = new Button("", press -> start.run());
        this.again = new Button("Start over", press -> startOver.run());
        this.stop = new Button("Stop", press -> stop.run());
    }

    Div row() {
        return WidgetFrame.buttons(start, stop, again);
    }

    /**
     * Shows what can be done now, and says in {@code frame} how far they are.
     *
     * @param done how many of {@code count} have a result
     */
    void show(WidgetFrame frame, long done, int count, boolean going) {
        start.setVisible(!going && done < count);
        start.setText(
                done == 0
                        ? "Train all %d".formatted(count)
                        : "Train the other %d".formatted(count - done));
        again.setVisible(!going && done > 0);
        stop.setVisible(going);
        if (going) {
            frame.state("training", "training, %d of %d have ended".formatted(done, count));
        } else if (done == count) {
            frame.state("completed", "done");
        } else {
            frame.state("idle", done == 0 ? "ready" : "%d of %d done".formatted(done, count));
        }
    }
}
