package io.weightroom.widget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.lesson.FigureDirective;
import io.weightroom.lesson.LayerList;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.ShapeMismatch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shapes that a sample takes on its way through layers, and the parameters of each, with the
 * arithmetic. Both the sample's shape and the layers can be typed; nothing is trained.
 */
@CssImport("./widgets/shapes/shapes.css")
final class ShapesWidget extends WidgetFrame {

    private static final List<String> TITLES =
            List.of("Layer", "Height and width", "Shape", "Parameters");
    private static final int LARGEST_SIDE = 4096;

    private final FigureDirective.Shapes start;
    private final TextField input = new TextField("Picture: channels, height, width");
    private final TextArea layers = new TextArea("Layers");
    private final Div scroller = new Div();

    ShapesWidget(FigureDirective.Shapes directive) {
        super("shapes", directive.title().orElse("From shape to shape"), directive.caption());
        start = directive;
        layers.addClassName("wr-shapes-layers");
        scroller.addClassNames("wr-table-scroller", "wr-shapes");
        picture(scroller);
        var knobs = new Div(input, layers);
        knobs.addClassNames("wr-knobs", "wr-shapes-knobs");
        var buttons = new Div(new Button("Reset", press -> reset()));
        buttons.addClassName("wr-buttons");
        controls(knobs, buttons);
        input.setManualValidation(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(change -> typed());
        layers.setManualValidation(true);
        layers.setValueChangeMode(ValueChangeMode.LAZY);
        layers.getElement().setAttribute("spellcheck", "false");
        layers.addValueChangeListener(change -> typed());
        reset();
    }

    private void reset() {
        input.setValue(
                start.input().sizes().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")));
        layers.setValue(LayerList.write(start.layers()));
        typed();
    }

    /** Follows what was typed; where it cannot, the field says why and the table stays. */
    private void typed() {
        input.setInvalid(false);
        layers.setInvalid(false);
        var shape = Arrays.stream(input.getValue().split("[,×x]")).map(String::strip).toList();
        if (shape.size() > 3 || !shape.stream().allMatch(ShapesWidget::isSize)) {
            refuse(input, "Type one to three whole numbers from 1 to 4,096, such as 1, 28, 28.");
            return;
        }
        try {
            var in = new Shape(shape.stream().map(Integer::valueOf).toList());
            var network = LayerList.read(layers.getValue());
            show(network, NetworkShape.of(in, network));
        } catch (SpecRefused e) {
            refuse(layers, RunWords.sentence(e.problems().getFirst().message()));
        } catch (ShapeMismatch e) {
            refuse(layers, RunWords.sentence(String.valueOf(e.getMessage())));
        } catch (ArithmeticException e) {
            refuse(layers, "There are more values than 2,147,483,647.");
        }
    }

    private static boolean isSize(String text) {
        return text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= LARGEST_SIDE;
    }

    private static void refuse(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private void show(List<LayerSpec> network, NetworkShape shapes) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (var title : TITLES) {
            head.add(header(title, "col"));
        }
        table.getHead().add(head);
        table.getBody().add(row("picture", "", shapes.input().toString(), ""));
        var in = shapes.input();
        for (int i = 0; i < network.size(); i++) {
            var layer = network.get(i);
            var out = shapes.outputs().get(i);
            table.getBody()
                    .add(
                            row(
                                    layer.text(),
                                    LayerArithmetic.shape(layer, in, out),
                                    out.toString(),
                                    LayerArithmetic.parameters(
                                            layer, in, shapes.parameters().get(i))));
            in = out;
        }
        var total = row("all layers", "", "", Figures.count(shapes.totalParameters()));
        total.addClassName("wr-shapes-total");
        table.getBody().add(total);
        scroller.removeAll();
        scroller.add(table);
    }

    private static NativeTableRow row(String layer, String arithmetic, String shape, String count) {
        var row = new NativeTableRow();
        row.add(header(layer, "row"));
        for (var text : List.of(arithmetic, shape, count)) {
            row.addDataCell().setText(text);
        }
        return row;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
