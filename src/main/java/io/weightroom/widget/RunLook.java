package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.coach.Diagnosis;
import io.weightroom.runs.RunView;
import java.util.List;

/** A run to look at, somebody else's perhaps: its state, its curve, what the coach sees of it. */
public final class RunLook extends Div {

    private final Paragraph state = new Paragraph();
    private final LossChart chart = new LossChart();
    private final CoachPanel coach = new CoachPanel(suggestion -> false, suggestion -> {});
    private final Paragraph trouble = new Paragraph();
    private final CurveTable table = new CurveTable();

    public RunLook() {
        addClassName("wr-run-look");
        state.getElement().setAttribute("role", "status");
        trouble.addClassName("wr-run-trouble");
        add(state, chart, coach, trouble, table);
    }

    public void show(RunView run, List<Diagnosis> seen) {
        var pace = RunWords.pace(run);
        state.setText(pace.isEmpty() ? RunWords.state(run) : RunWords.state(run) + " · " + pace);
        getElement().setAttribute("data-state", RunWords.sign(run));
        chart.axes(run.spec(), TrainWidget.classes(run.spec()));
        chart.show(run);
        coach.show(seen);
        chart.evidence(seen);
        trouble.setText(CoachPanel.explained(seen) ? "" : RunWords.trouble(run).orElse(""));
        table.show(run);
    }
}
