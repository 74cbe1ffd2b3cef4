package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.FigureDirective;

/** A kernel that is slid over an image. All of it is computed in the browser. */
final class KernelWidget extends WidgetFrame {

    KernelWidget(FigureDirective.Kernel directive) {
        super("kernel", directive.title().orElse("A kernel over an image"), directive.caption());
        picture(new Kernel(directive));
    }

    @Tag("wr-kernel")
    @JsModule("./widgets/kernel/kernel.ts")
    @CssImport("./widgets/kernel/kernel.css")
    @CssImport("./widgets/kernel/cells.css")
    @CssImport("./shared/knob.css")
    private static final class Kernel extends Component {

        Kernel(FigureDirective.Kernel directive) {
            var start = Json.object();
            start.put("image", directive.image().text());
            start.put("rows", directive.height());
            start.put("columns", directive.width());
            start.put("kernel", directive.kernel().text());
            start.put("size", directive.size());
            start.put("stride", directive.stride());
            start.put("padding", directive.padding());
            start.put("dilation", directive.dilation());
            start.put("pooling", directive.pooling().text());
            start.put("relu", directive.relu());
            var controls = Json.array();
            directive.controls().forEach(control -> controls.add(control.text()));
            getElement().setPropertyJson("start", start);
            getElement().setPropertyJson("controls", controls);
            getElement().setProperty("filled", directive.filled());
        }
    }
}
