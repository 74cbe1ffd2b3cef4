package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.inference.reading.Reading;
import java.util.List;

/** What a network takes a sequence for, and what each of its tokens does to that. */
@Tag("wr-classified-text")
@JsModule("./widgets/classify-text/classified-text.ts")
@CssImport("./widgets/classify-text/classify-text.css")
@CssImport("./widgets/probabilities/probabilities.css")
final class ClassifiedText extends Component {

    /**
     * @param unit what a token is called: {@code letter}
     */
    ClassifiedText(String unit) {
        getElement().setProperty("unit", unit);
    }

    void names(List<String> classes) {
        getElement().setPropertyJson("names", Json.strings(classes));
    }

    /**
     * @param reader whose answer it is
     */
    void show(Reading reading, String reader) {
        var answer = Json.object().put("reader", reader);
        answer.set("tokens", Json.strings(reading.tokens()));
        answer.set("influence", Json.numbers(doubles(reading.influence())));
        answer.set("probabilities", Json.numbers(doubles(reading.answer())));
        answer.put("likeliest", reading.likeliest());
        getElement().setPropertyJson("answer", answer);
    }

    /** Nothing is read, and why. */
    void none(String reason) {
        getElement().setPropertyJson("answer", Json.object().put("reader", reason));
    }

    private static double[] doubles(float[] values) {
        var doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
