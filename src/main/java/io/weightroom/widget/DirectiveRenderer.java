package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.weightroom.lesson.Directive;
import org.springframework.stereotype.Service;

/** Makes the widget that a directive asks for. A directive without a case does not compile. */
@Service
public class DirectiveRenderer {

    private final Workbench bench;

    DirectiveRenderer(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param page slug of the lesson, or {@code home}
     */
    public Component render(String page, Directive directive) {
        return switch (directive) {
            case Directive.Train train -> new TrainWidget(bench, page, train);
            case Directive.Draw draw -> new DrawWidget(bench, page, draw);
            case Directive.Data data -> new DataWidget(bench, data);
            case Directive.Predict predict -> missing("predict");
            case Directive.ChoiceCheck check -> missing("check");
            case Directive.MeasuredCheck check -> missing("check");
            case Directive.Tabs tabs -> missing("tabs");
        };
    }

    private static Component missing(String directive) {
        var frame = new Div(new Span("This part of the lesson is not built yet."));
        frame.getElement().setAttribute("data-widget", directive);
        return frame;
    }
}
