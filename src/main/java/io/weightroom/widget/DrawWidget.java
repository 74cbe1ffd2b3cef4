package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.Directive;

/** Draw. */
final class DrawWidget extends Div {
    DrawWidget(Workbench bench, String page, Directive.Draw directive) {
        getElement().setAttribute("data-widget", "draw");
    }
}
