package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;

/** A question of the page has been answered; told to the page so that it can show progress. */
public final class Answered extends ComponentEvent<Component> {

    private Answered(Component widget) {
        super(widget, false);
    }

    static void tell(Component widget) {
        widget.getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new Answered(widget)));
    }
}
