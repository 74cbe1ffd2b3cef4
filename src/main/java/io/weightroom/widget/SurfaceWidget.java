package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.FigureDirective;

/** Optimizers on their way down a surface. All of it is computed in the browser. */
final class SurfaceWidget extends WidgetFrame {

    SurfaceWidget(FigureDirective.Surface directive) {
        super("surface", directive.title().orElse("Down a surface"), directive.caption());
        picture(new Surface(directive));
    }

    @Tag("wr-surface")
    @JsModule("./widgets/surface/surface.ts")
    @CssImport("./widgets/surface/surface.css")
    @CssImport("./widgets/race/race.css")
    @CssImport("./shared/knob.css")
    private static final class Surface extends Component {

        Surface(FigureDirective.Surface directive) {
            var functions = Json.array();
            directive.functions().forEach(function -> functions.add(function.text()));
            var asked =
                    Json.each(
                            directive.descents(),
                            (array, descent) -> {
                                var one = array.addObject();
                                one.put("name", descent.optimizer().text());
                                descent.rate().ifPresent(rate -> one.put("rate", rate));
                            });
            getElement().setPropertyJson("functions", functions);
            getElement().setPropertyJson("asked", asked);
            directive
                    .start()
                    .ifPresent(
                            start -> {
                                var place = Json.array();
                                start.forEach(place::add);
                                getElement().setPropertyJson("start", place);
                            });
            getElement().setProperty("momentum", directive.momentum());
            getElement().setProperty("arrows", directive.arrows());
        }
    }
}
