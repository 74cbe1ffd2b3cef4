package io.weightroom.page;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.lesson.Lesson;
import java.util.List;

/** The lesson before and the lesson after, at the end of a page. */
final class WayOn extends Nav {

    WayOn() {
        addClassName("wr-way-on");
        setAriaLabel("Other lessons");
    }

    void show(List<Lesson> lessons, String slug) {
        removeAll();
        int here = lessons.stream().map(Lesson::slug).toList().indexOf(slug);
        if (here > 0) {
            add(link("Previous", lessons.get(here - 1), "wr-previous"));
        }
        if (here >= 0 && here + 1 < lessons.size()) {
            add(link("Next", lessons.get(here + 1), "wr-next"));
        }
        if (here == lessons.size() - 1) {
            var home = new RouterLink("", HomeView.class);
            home.add(new Span("The end of the course so far"), new Span("All lessons"));
            home.addClassName("wr-next");
            add(home);
        }
    }

    private static RouterLink link(String which, Lesson lesson, String style) {
        var link = LessonLinks.to(lesson, "");
        link.add(new Span(which), new Span(lesson.title()));
        link.addClassName(style);
        return link;
    }
}
