package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.FigureDirective;

/** A gradient against finite differences. All of it is computed in the browser. */
final class GradientCheckWidget extends WidgetFrame {

    GradientCheckWidget(FigureDirective.GradientCheck directive) {
        super(
                "gradient-check",
                directive.title().orElse("A gradient, checked by nudging"),
                directive.caption());
        picture(new Comparison(directive));
    }

    @Tag("wr-gradient-check")
    @JsModule("./widgets/gradient-check/gradient-check.ts")
    @CssImport("./widgets/gradient-check/gradient-check.css")
    @CssImport("./widgets/graph/graph.css")
    @CssImport("./shared/knob.css")
    private static final class Comparison extends Component {

        Comparison(FigureDirective.GradientCheck directive) {
            getElement().setProperty("expression", directive.expression());
            getElement().setPropertyJson("values", Json.named(directive.values()));
            getElement().setProperty("to", directive.to());
        }
    }
}
