package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Opens what the browser has for printing; is not printed itself. */
public final class PrintButton extends Div {

    public PrintButton() {
        var button = new NativeButton("Print or save as PDF");
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        add(button);
        addClassName("wr-summary-actions");
    }
}
