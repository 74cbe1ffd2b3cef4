package io.weightroom.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.Cohort;

/** Says that the course is looked at as a student of a class sees it, and ends that. */
@CssImport("./styles/teach.css")
final class PreviewBar extends Div {

    PreviewBar(Cohort cohort, CourseGate gate) {
        addClassName("wr-preview");
        getElement().setAttribute("role", "note");
        add(
                new Span("You see the course as a student of “%s” does.".formatted(cohort.name())),
                new NativeButton(
                        "End the preview",
                        press -> {
                            gate.endPreview();
                            // Anew, since the bar and every page were made for a student.
                            UI.getCurrent()
                                    .getPage()
                                    .setLocation("/class/%d/lessons".formatted(cohort.id()));
                        }));
    }
}
