package io.weightroom.widget;

import com.vaadin.flow.component.Component;
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
            case Directive.Predict predict -> new PredictWidget(bench, page, predict);
            case Directive.ChoiceCheck check -> new ChoiceCheckWidget(bench, page, check);
            case Directive.MeasuredCheck check -> new MeasuredCheckWidget(bench, page, check);
            case Directive.Neuron neuron -> new NeuronWidget(neuron);
            case Directive.ActivationPlot plot -> new ActivationWidget(plot);
            case Directive.Softmax softmax -> new ActivationWidget(softmax);
            case Directive.Tabs tabs -> new TabsWidget(tabs);
        };
    }
}
