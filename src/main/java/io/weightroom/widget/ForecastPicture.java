package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;

/** A curve, and how a network goes on with it. */
@Tag("wr-forecast")
@JsModule("./widgets/forecast/forecast.ts")
@CssImport("./widgets/forecast/forecast.css")
final class ForecastPicture extends Component {

    /**
     * @param given what the network is told, one number a time step
     * @param truth how the curve really goes on
     */
    void curve(float[] given, float[] truth) {
        put("given", given);
        put("truth", truth);
        forecast(new float[0]);
    }

    void forecast(float[] said) {
        put("forecast", said);
    }

    private void put(String property, float[] values) {
        var numbers = Json.array();
        for (float value : values) {
            numbers.add(Json.rounded(value));
        }
        getElement().setPropertyJson(property, numbers);
    }
}
