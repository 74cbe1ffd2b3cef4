package io.weightroom.page.teach;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** A box to tick, as the browser draws it. */
@Tag("input")
final class CheckField extends AbstractSinglePropertyField<CheckField, Boolean> {

    CheckField(String name) {
        super("checked", false, false);
        getElement().setAttribute("type", "checkbox");
        getElement().setAttribute("aria-label", name);
        setSynchronizedEvent("change");
    }
}
