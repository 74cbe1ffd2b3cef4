package io.weightroom.page;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.lesson.Lesson;

/** Links to lessons, for other pages. */
final class LessonLinks {

    private LessonLinks() {}

    static RouterLink to(Lesson lesson, String text) {
        return new RouterLink(text, LessonView.class, new RouteParameters("slug", lesson.slug()));
    }
}
