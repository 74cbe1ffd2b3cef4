package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.FigureDirective;

/** A computational graph, step by step. All of it is computed in the browser. */
final class GraphWidget extends WidgetFrame {

    GraphWidget(FigureDirective.Graph directive) {
        super("graph", directive.title().orElse("Forward and back"), directive.caption());
        picture(new Picture(directive));
    }

    @Tag("wr-graph")
    @JsModule("./widgets/graph/graph.ts")
    @CssImport("./widgets/graph/graph.css")
    @CssImport("./shared/knob.css")
    private static final class Picture extends Component {

        Picture(FigureDirective.Graph directive) {
            getElement().setProperty("expression", directive.expression());
            getElement().setPropertyJson("values", Json.named(directive.values()));
        }
    }
}
