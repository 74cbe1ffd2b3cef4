package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Labels against predictions, as a table that is a heat map. */
@Tag("wr-confusion-matrix")
@JsModule("./widgets/confusion-matrix/confusion-matrix.ts")
@CssImport("./widgets/confusion-matrix/confusion-matrix.css")
final class ConfusionMatrix extends Component {

    void names(List<String> names) {
        getElement().setPropertyJson("names", Json.strings(names));
    }

    /**
     * @param counts {@code [label][predicted]}
     */
    void show(int[][] counts) {
        getElement().callJsFunction("counts", Json.counts(counts));
    }
}
