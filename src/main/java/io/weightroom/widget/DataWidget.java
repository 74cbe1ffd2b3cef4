package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.Directive;

/** Data. */
final class DataWidget extends Div {
    DataWidget(Workbench bench, Directive.Data directive) {
        getElement().setAttribute("data-widget", "data");
    }
}
