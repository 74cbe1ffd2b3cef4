package io.weightroom.page.access;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Role;

/** One student in the table of a class. */
final class StudentRow extends HtmlContainer {

    private final Member student;
    private final StudentTable table;
    private final HtmlContainer name = new HtmlContainer("td");

    StudentRow(Member student, String schoolId, StudentTable table) {
        super("tr");
        this.student = student;
        this.table = table;
        name.getElement().setAttribute("dir", "auto");
        name.setText(student.name());
        var id = new HtmlContainer("td");
        id.setText(schoolId);
        var buttons = new Div();
        buttons.addClassName("wr-row-buttons");
        if (student.role() == Role.STUDENT) {
            buttons.add(
                    button("Rename", this::rename),
                    button("New card", () -> table.newCard(student)),
                    button("Erase", () -> table.erase(student)));
        }
        var last = new HtmlContainer("td");
        last.add(buttons);
        add(name, id, last);
    }

    private NativeButton button(String words, Runnable deed) {
        var button = new NativeButton(words, press -> deed.run());
        button.getElement().setAttribute("aria-label", words + ": " + student.name());
        return button;
    }

    private void rename() {
        name.removeAll();
        name.setText("");
        var form =
                PageForm.sending(
                                "Rename",
                                values -> table.rename(student, values.getOrDefault("name", "")))
                        .field("name", "Name", "text", "off")
                        .attribute("name", "value", student.name())
                        .focus("name");
        name.add(form);
    }
}
