package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.weightroom.study.LineUp;
import java.util.Optional;
import java.util.function.Consumer;

/** A line-up of the page has begun to measure; told to the questions about it. */
final class LineUpBegun extends ComponentEvent<Component> {

    private static final long serialVersionUID = 1;

    private LineUpBegun(Component widget) {
        super(widget, false);
    }

    static void tell(Component widget) {
        widget.getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new LineUpBegun(widget)));
    }

    /**
     * Calls {@code listener} with the page locked, at once and whenever the learner's newest
     * line-up of this name begins or ends, as long as {@code component} is on the page.
     */
    static void follow(
            Workbench bench,
            String page,
            String name,
            Component component,
            Consumer<Optional<LineUp>> listener) {
        component.addAttachListener(
                attached -> {
                    var ui = attached.getUI();
                    Runnable look =
                            () -> {
                                var newest =
                                        bench.lineUps().newest(bench.learner().value(), page, name);
                                newest.ifPresent(lineUp -> tellOfItsEnd(lineUp, ui, listener));
                                listener.accept(newest);
                            };
                    look.run();
                    Registration heard =
                            ComponentUtil.addListener(ui, LineUpBegun.class, event -> look.run());
                    component.addDetachListener(
                            detached -> {
                                detached.unregisterListener();
                                heard.remove();
                            });
                });
    }

    private static void tellOfItsEnd(LineUp lineUp, UI ui, Consumer<Optional<LineUp>> listener) {
        lineUp.whenEnded(() -> ui.access(() -> listener.accept(Optional.of(lineUp))));
    }
}
