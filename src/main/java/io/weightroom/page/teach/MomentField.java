package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Input;
import io.weightroom.page.ClassTime;
import java.time.Instant;
import java.util.Optional;

/** A date and a time in the class's time zone; empty for none. */
final class MomentField extends Input {

    private final ClassTime time;

    MomentField(ClassTime time, String name) {
        this.time = time;
        setType("datetime-local");
        addClassName("wr-field");
        setAriaLabel(name);
    }

    void show(Optional<Instant> moment) {
        setValue(time.field(moment));
    }

    /**
     * @throws IllegalArgumentException where it holds no moment
     */
    Optional<Instant> moment() {
        return time.read(getValue());
    }
}
