package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Norms of the gradient at each time step, back from the last one, a line for each network. */
@Tag("wr-through-time")
@JsModule("./widgets/through-time/through-time.ts")
@CssImport("./widgets/memory/memory.css")
@CssImport("./widgets/through-time/through-time.css")
final class ThroughTimeChart extends Component {

    /**
     * @param name of the network
     * @param norms of the gradient at the hidden state, first time step first; none where the run's
     *     network has no state that can be followed
     * @param steps optimizer updates behind the weights
     */
    record Line(String name, float[] norms, long steps) {}

    /**
     * @param tokens that were read
     * @param target the right answer
     */
    void show(List<String> tokens, String target, List<Line> lines) {
        var element = getElement();
        element.setPropertyJson("tokens", Json.each(tokens, (array, t) -> array.add(t)));
        element.setProperty("target", target);
        element.setPropertyJson(
                "lines",
                Json.each(
                        lines,
                        (array, line) -> {
                            var one = array.addObject().put("name", line.name());
                            one.put("steps", line.steps());
                            var norms = one.putArray("norms");
                            for (float norm : line.norms()) {
                                norms.add(Json.rounded(norm));
                            }
                        }));
    }
}
