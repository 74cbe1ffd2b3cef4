package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.FigureDirective;

/** One neuron on sliders. All of it is computed in the browser, from the numbers on the page. */
final class NeuronWidget extends WidgetFrame {

    NeuronWidget(FigureDirective.Neuron directive) {
        super("neuron", directive.title().orElse("One neuron"), directive.caption());
        picture(new Neuron(directive));
    }

    @Tag("wr-neuron")
    @JsModule("./widgets/neuron/neuron.ts")
    @CssImport("./widgets/neuron/neuron.css")
    @CssImport("./shared/knob.css")
    private static final class Neuron extends Component {

        Neuron(FigureDirective.Neuron directive) {
            var numbers = Json.array();
            directive.weights().forEach(numbers::add);
            numbers.add(directive.bias());
            getElement().setProperty("points", directive.points().text());
            getElement().setProperty("activation", directive.activation().text());
            getElement().setPropertyJson("start", numbers);
        }
    }
}
