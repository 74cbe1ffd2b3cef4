package io.weightroom.page.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.wall.Poll;
import io.weightroom.widget.Figures;
import java.util.Locale;

/** How the answers to a question fell: a bar for each choice, and how many have answered. */
public final class PollChart extends Div {

    private final UnorderedList bars = new UnorderedList();
    private final Paragraph summary = new Paragraph();

    public PollChart() {
        addClassName("wr-poll-chart");
        add(bars, summary);
    }

    /**
     * @param right whether to say which choice is right
     */
    public void show(Poll poll, Poll.Counts counts, boolean right) {
        bars.removeAll();
        int all = Math.max(1, counts.answered());
        for (int i = 0; i < poll.choices().size(); i++) {
            int votes = counts.votes().get(i);
            boolean isRight = right && poll.answer().orElse(-1) == i;
            bars.add(bar(poll.choices().get(i), votes, (double) votes / all, isRight));
        }
        summary.setText(
                "%,d of %,d have answered.".formatted(counts.answered(), counts.students()));
    }

    private static ListItem bar(String choice, int votes, double share, boolean right) {
        var name = new Span(right ? choice + " ✓" : choice);
        name.getElement().setAttribute("dir", "auto");
        var line = new Span();
        line.addClassName("wr-poll-bar");
        line.getStyle().set("--wr-share", String.format(Locale.ROOT, "%.3f", share));
        line.getElement().setAttribute("aria-hidden", "true");
        var count = new Span("%,d (%s)".formatted(votes, Figures.percent(share)));
        var item = new ListItem(name, line, count);
        if (right) {
            item.getElement().setAttribute("data-right", true);
            item.getElement().setAttribute("aria-label", choice + ", right: " + count.getText());
        }
        return item;
    }
}
