package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.Directive;

/** Train. */
final class TrainWidget extends Div {
    TrainWidget(Workbench bench, String page, Directive.Train directive) {
        getElement().setAttribute("data-widget", "train");
    }
}
