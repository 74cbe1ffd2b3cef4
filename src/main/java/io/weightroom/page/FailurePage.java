package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What a page shows that could not be built. */
@AnonymousAllowed
@ParentLayout(CourseLayout.class)
class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final Paragraph reason = new Paragraph();

    FailurePage() {
        addClassName("wr-plain");
        reason.addClassName("wr-promise");
        reason.getElement().setAttribute("role", "alert");
        add(
                new H1("This page could not be opened"),
                reason,
                new RouterLink("Back to the course", HomeView.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        reason.setText(Failures.sentence(parameter.getException()));
        if (Failures.isRefusal(parameter.getException())) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        Failures.log("opening /" + event.getLocation().getPath(), parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return "Something went wrong – Weightroom";
    }
}
