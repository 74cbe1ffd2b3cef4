package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.FigureDirective;
import io.weightroom.spec.Activation;

/** Activation functions, each with its slope, or softmax; computed in the browser. */
final class ActivationWidget extends WidgetFrame {

    ActivationWidget(FigureDirective.ActivationPlot directive) {
        super(
                "activation",
                directive.title().orElse("Activation functions and their slopes"),
                directive.caption());
        picture(new Plot(directive));
    }

    ActivationWidget(FigureDirective.Softmax directive) {
        super(
                "activation",
                directive.title().orElse("Softmax with temperature"),
                directive.caption());
        picture(new Bars(directive));
    }

    @Tag("wr-activation-plot")
    @JsModule("./widgets/activation/activation-plot.ts")
    @CssImport("./widgets/activation/activation-plot.css")
    @CssImport("./shared/knob.css")
    private static final class Plot extends Component {

        Plot(FigureDirective.ActivationPlot directive) {
            var functions = directive.functions().stream().map(Activation::text).toList();
            getElement().setPropertyJson("functions", Json.strings(functions));
            getElement().setProperty("input", directive.input());
        }
    }

    @Tag("wr-softmax")
    @JsModule("./widgets/activation/softmax.ts")
    @CssImport("./widgets/activation/softmax.css")
    @CssImport("./shared/knob.css")
    private static final class Bars extends Component {

        Bars(FigureDirective.Softmax directive) {
            var logits = Json.array();
            directive.logits().forEach(logits::add);
            getElement().setPropertyJson("logits", logits);
            getElement().setPropertyJson("labels", Json.strings(directive.labels()));
            getElement().setProperty("temperature", directive.temperature());
        }
    }
}
