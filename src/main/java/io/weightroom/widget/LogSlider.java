package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Slides a number over its powers of ten, beside the field where it is typed: the field follows the
 * finger, and the value counts when the finger has let go.
 */
@Tag("wr-log-slider")
@JsModule("./widgets/train/log-slider.ts")
final class LogSlider extends Component {

    private static final String CHOSEN = "event.detail";

    private final TextField field;
    private boolean sliding;

    private LogSlider(Knob<TextField, String> knob, double least, double most, boolean whole) {
        field = knob.field();
        getElement().setProperty("name", field.getLabel());
        getElement().setProperty("least", least);
        getElement().setProperty("most", most);
        getElement().setProperty("whole", whole);
        getElement()
                .addEventListener(
                        "number-chosen",
                        event -> {
                            sliding = true;
                            knob.turn(event.getEventData().get(CHOSEN).asString());
                            sliding = false;
                        })
                .addEventData(CHOSEN);
        field.addValueChangeListener(change -> follow(change.getValue()));
    }

    /** {@code knob} with a slider below its field. */
    static Knob<TextField, String> below(
            Knob<TextField, String> knob, double least, double most, boolean whole) {
        var both = new Div(knob.field(), new LogSlider(knob, least, most, whole));
        both.addClassName("wr-slider-knob");
        return knob.shownIn(both);
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
            getElement().executeJs("this.value = $0", Double.parseDouble(typed.strip()));
        } catch (NumberFormatException e) {
            // The field says what it expects; the slider stays at the last number.
        }
    }
}
