package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.assignments.AssignmentLinks;
import io.weightroom.page.contest.LeaderboardView;
import io.weightroom.runs.Place;

/** Where a run was started, as a link for people. */
record PlaceNames(Lessons lessons, Assignments assignments) {

    Component link(Place place) {
        if (place.page().equals("home")) {
            return new RouterLink("First page", HomeView.class);
        }
        if (place.page().equals("playground")) {
            return new RouterLink("Playground", PlaygroundView.class);
        }
        if (place.page().startsWith("contests/")) {
            return new RouterLink("Leaderboard", LeaderboardView.class);
        }
        var assignment =
                assignments.all().stream()
                        .filter(one -> one.place().equals(place.page()))
                        .findFirst();
        if (assignment.isPresent()) {
            return AssignmentLinks.to(assignment.get(), assignment.get().page().title());
        }
        return lessons.find(place.page())
                .<Component>map(lesson -> LessonLinks.to(lesson, lesson.title()))
                .orElseGet(() -> new Span(place.page()));
    }
}
