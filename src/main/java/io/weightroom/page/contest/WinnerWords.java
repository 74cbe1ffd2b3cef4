package io.weightroom.page.contest;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.page.RunText;
import io.weightroom.runs.RunView;

/** How the first of a list was trained. */
public final class WinnerWords extends Div {

    public WinnerWords(RunView run) {
        addClassName("wr-winner");
        add(
                new Paragraph("The first of the list was trained so:"),
                new Paragraph(RunText.network(run.spec())),
                new Paragraph(RunText.hyperparameters(run.spec())));
    }
}
