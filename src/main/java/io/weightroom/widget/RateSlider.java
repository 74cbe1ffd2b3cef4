package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/**
 * Slides a learning rate over its powers of ten, beside the field where it is typed: the field
 * follows the finger, and the value counts when the finger has let go.
 */
@Tag("wr-rate-slider")
@JsModule("./widgets/train/rate-slider.ts")
final class RateSlider extends Component {

    private static final String CHOSEN = "event.detail";

    private final TextField field;
    private boolean sliding;

    /**
     * @param chosen gets the rate as it would be typed
     */
    RateSlider(TextField field, Consumer<String> chosen) {
        this.field = field;
        getElement()
                .addEventListener(
                        "rate-chosen",
                        event -> {
                            sliding = true;
                            chosen.accept(event.getEventData().get(CHOSEN).asString());
                            sliding = false;
                        })
                .addEventData(CHOSEN);
        field.addValueChangeListener(change -> follow(change.getValue()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.field = $0", field.getElement());
    }

    /** Not told of its own choice: by now it may be further. */
    private void follow(String typed) {
        if (sliding) {
            return;
        }
        try {
            getElement().executeJs("this.rate = $0", Double.parseDouble(typed.strip()));
        } catch (NumberFormatException e) {
            // The field says what it expects; the slider stays at the last rate.
        }
    }
}
