package io.weightroom.page.teach;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import io.weightroom.page.Toast;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Consumer;

/** The time zone in which a class's dates are meant. */
final class ZoneField extends Div {

    private static final String NAMES = "zones";

    ZoneField(ZoneId zone, Consumer<ZoneId> onChange) {
        var field = new Input();
        field.addClassName("wr-field");
        field.setValue(zone.getId());
        field.getElement().setAttribute("list", NAMES);
        var trouble = new Trouble();
        field.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        trouble.tell(
                                () -> {
                                    onChange.accept(read(change.getValue()));
                                    Toast.show(
                                            "Dates of this class are those of "
                                                    + change.getValue());
                                });
                    }
                });
        var names = new HtmlContainer("datalist");
        names.setId(NAMES);
        ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.contains("/") && !name.startsWith("Etc/"))
                .sorted()
                .map(
                        name -> {
                            var option = new Element("option");
                            option.setAttribute("value", name);
                            return option;
                        })
                .forEach(names.getElement()::appendChild);
        var label = new NativeLabel("Time zone of the class");
        label.addClassName("wr-labelled");
        label.add(field);
        addClassName("wr-teach-actions");
        add(label, names, trouble);
    }

    private static ZoneId read(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a time zone such as Europe/Vienna, found \"%s\"".formatted(name), e);
        }
    }
}
