package io.weightroom.page.assignments;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.lesson.Assignment;

/** Links to assignments, for other pages. */
public final class AssignmentLinks {

    private AssignmentLinks() {}

    public static RouterLink to(Assignment assignment, String text) {
        return new RouterLink(
                text, AssignmentView.class, new RouteParameters("slug", assignment.slug()));
    }
}
