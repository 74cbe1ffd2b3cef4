package io.weightroom.widget;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.runs.RunView;

/** What a run wrote on its way, from noise to words: ever further apart, as learning slows down. */
final class TextSamples extends Details {

    /** Of steps, from one that is kept to the next. */
    private static final double APART = 1.5;

    private static final int LENGTH = 110;

    private final OrderedList list = new OrderedList();
    private long last;

    TextSamples() {
        super("Samples so far");
        addClassName("wr-samples");
        list.getElement().setAttribute("aria-label", "What it wrote, earliest first");
        add(list);
        setOpened(true);
        clear();
    }

    void clear() {
        last = 0;
        list.removeAll();
        setVisible(false);
    }

    /** How many are kept. */
    int count() {
        return list.getComponentCount();
    }

    /** Keeps {@code text} where the run has come far enough since the one before. */
    void add(RunView run, long step, String text) {
        if (step < last * APART) {
            return;
        }
        last = step;
        var words = new Span(begin(text));
        words.getElement().setAttribute("dir", "auto");
        var when = "after %s steps%s".formatted(Figures.count(step), reached(run));
        list.add(new ListItem(new Span(when), words));
        setVisible(count() > 1);
    }

    /** By the training loss, which is known before the first epoch has ended. */
    private static String reached(RunView run) {
        return run.curve().isEmpty()
                ? ""
                : ", train perplexity " + perplexity(run.curve().getLast());
    }

    private static String perplexity(MetricPoint point) {
        return Figures.significant(Math.exp(point.loss()));
    }

    private static String begin(String text) {
        var line = text.strip().replace("\n", " ");
        int characters = line.codePointCount(0, line.length());
        return characters <= LENGTH ? line : line.substring(0, line.offsetByCodePoints(0, LENGTH));
    }
}
