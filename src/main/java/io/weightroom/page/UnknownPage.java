package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Progress;
import io.weightroom.lesson.Lessons;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** What an address shows that leads nowhere: the pages that there are. */
@PermitAll
@ParentLayout(CourseLayout.class)
class UnknownPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final Paragraph reason = new Paragraph();

    UnknownPage(Lessons lessons, Progress progress, Learners learners, CourseGate gate) {
        addClassName("wr-plain");
        reason.addClassName("wr-promise");
        var index = new LessonIndex(progress, learners.current(), gate);
        index.show(lessons.all());
        add(new H1("There is no such page"), reason, new H2("The lessons"), index);
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var message = parameter.getCustomMessage();
        var path = event.getLocation().getPath();
        reason.setText(
                path.startsWith("lessons/")
                        ? "No lesson is called “" + path.substring("lessons/".length()) + "”."
                        : message == null || message.isBlank()
                                ? "Nothing stands at “/" + path + "”."
                                : message);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "No such page – Weightroom";
    }
}
