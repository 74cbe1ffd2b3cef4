package io.weightroom.widget;

import io.weightroom.lesson.FigureDirective;
import java.util.List;

/** Lines about tensors to try things out with. */
final class TensorWidget extends WidgetFrame {

    TensorWidget(Workbench bench, FigureDirective.Tensor directive) {
        super("tensor", directive.title().orElse("Tensors, line by line"), directive.caption());
        picture(new TensorLines(bench, List.of(), directive.lines()));
    }
}
