package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import io.weightroom.page.Sheet;

/** Points and a note. */
final class PointsForm extends Div {

    private final Input points = new Input();
    private final Input note = new Input();
    private final Trouble trouble = new Trouble();

    /**
     * @param of what can be had
     */
    PointsForm(String action, double of, OverruleForm.Giving giving) {
        addClassName("wr-form");
        points.setType("number");
        points.getElement().setAttribute("step", "any").setAttribute("min", "0");
        points.addClassNames("wr-field", "wr-number");
        note.addClassName("wr-field");
        note.getElement().setAttribute("maxlength", "500");
        var give =
                new NativeButton(
                        action,
                        press -> trouble.tell(() -> giving.give(read(), note.getValue().strip())));
        give.addClassName("wr-do");
        add(
                labelled("Points, of " + Sheet.points(of), points),
                labelled("Why, for the student too", note),
                give,
                trouble);
    }

    void show(double before, String why) {
        points.setValue(Sheet.points(before));
        note.setValue(why);
    }

    private double read() {
        try {
            double value = Double.parseDouble(points.getValue().strip().replace(',', '.'));
            if (!Double.isFinite(value) || value < 0) {
                throw new NumberFormatException();
            }
            return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected points, 0 or more, found \"%s\"".formatted(points.getValue()), e);
        }
    }

    private static NativeLabel labelled(String name, Input field) {
        var label = new NativeLabel(name);
        label.add(field);
        return label;
    }
}
