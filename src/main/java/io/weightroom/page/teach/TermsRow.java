package io.weightroom.page.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import io.weightroom.grading.LatePolicy;
import io.weightroom.grading.Terms;
import io.weightroom.page.ClassTime;
import io.weightroom.page.Toast;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The terms of one assignment, to change; kept as soon as they make sense together. */
final class TermsRow {

    private final String title;
    private final Terms before;
    private final Consumer<Terms> onChange;
    private final CheckField given;
    private final MomentField opens;
    private final MomentField due;
    private final Input percent = number("0", "100");
    private final Input days = number("0", "365");
    private final Input attempts = number("0", "100");
    private final CountsField counts;
    private final Trouble trouble = new Trouble();

    TermsRow(String title, ZoneId zone, Terms terms, Consumer<Terms> onChange) {
        this.title = title;
        this.before = terms;
        this.onChange = onChange;
        var time = new ClassTime(zone);
        given = new CheckField("The class has " + title);
        opens = new MomentField(time, title + " opens");
        due = new MomentField(time, title + " is due");
        counts = new CountsField("Which attempt at " + title + " counts");
        given.setValue(terms.given());
        opens.show(terms.opens());
        due.show(terms.due());
        percent.setValue(String.valueOf(terms.late().percentADay()));
        percent.setAriaLabel("Percent off a day for " + title);
        days.setValue(String.valueOf(terms.late().days()));
        days.setAriaLabel("Days on which " + title + " is taken late");
        attempts.setValue(String.valueOf(terms.attempts()));
        attempts.setAriaLabel("Attempts at " + title + ", 0 for any number");
        counts.setValue(terms.counts().name());
        List.<HasValue<?, ?>>of(given, opens, due, percent, days, attempts, counts)
                .forEach(
                        field ->
                                field.addValueChangeListener(
                                        change -> {
                                            if (change.isFromClient()) {
                                                keep();
                                            }
                                        }));
    }

    /** In the order of the table's columns. */
    List<Component> cells() {
        return List.of(
                given,
                opens,
                due,
                new Div(labelled(percent, "% a day"), labelled(days, "days at most")),
                labelled(attempts, "0: any number"),
                new Div(counts, trouble));
    }

    private void keep() {
        trouble.tell(
                () -> {
                    onChange.accept(
                            new Terms(
                                    before.cohort(),
                                    before.assignment(),
                                    given.getValue(),
                                    opens.moment(),
                                    due.moment(),
                                    new LatePolicy(whole(percent), whole(days)),
                                    whole(attempts),
                                    Terms.Counts.valueOf(counts.getValue())));
                    Toast.show(title + ": kept.");
                });
    }

    private static int whole(Input field) {
        try {
            return Integer.parseInt(field.getValue().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected a whole number, found \"%s\"".formatted(field.getValue()), e);
        }
    }

    private static Input number(String least, String most) {
        var field = new Input();
        field.setType("number");
        field.getElement().setAttribute("min", least).setAttribute("max", most);
        field.addClassNames("wr-field", "wr-number");
        return field;
    }

    private static NativeLabel labelled(Input field, String words) {
        var label = new NativeLabel();
        label.addClassName("wr-labelled");
        label.add(field, new Span(words));
        return label;
    }
}
