package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Progress.Visit;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Step;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.assignments.AssignmentLinks;
import java.util.Optional;

/** Where the learner was last, and the way on from there; nothing before a first visit. */
final class Resume extends Div {

    private final Lessons lessons;
    private final Assignments assignments;
    private final Progress progress;
    private final LearnerId learner;

    Resume(Lessons lessons, Assignments assignments, Progress progress, LearnerId learner) {
        this.lessons = lessons;
        this.assignments = assignments;
        this.progress = progress;
        this.learner = learner;
        addClassName("wr-resume");
    }

    void show() {
        removeAll();
        progress.lastVisit(learner).ifPresent(this::show);
        setVisible(getComponentCount() > 0);
    }

    private void show(Visit visit) {
        var lesson = lessons.find(visit.page());
        if (lesson.isPresent()) {
            add(new Span("You were last in “%s”.".formatted(lesson.get().title())));
            nextIn(lesson.get(), visit).or(() -> nextLesson(lesson.get())).ifPresent(this::add);
            return;
        }
        assignments.all().stream()
                .filter(one -> one.place().equals(visit.page()))
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(Assignment assignment) {
        add(
                new Span(
                        "You were last in the assignment “%s”."
                                .formatted(assignment.page().title())),
                AssignmentLinks.to(assignment, "Go on with it"));
    }

    /** The first step after that one that is not read, or before it. */
    private Optional<RouterLink> nextIn(Lesson lesson, Visit visit) {
        var read = LessonProgress.of(lesson, progress, learner).read();
        int last = lesson.steps().stream().map(Step::id).toList().indexOf(visit.step());
        var after = lesson.steps().subList(last + 1, lesson.steps().size()).stream();
        var unread = after.filter(step -> !read.contains(step.id())).findFirst();
        return unread.or(
                        () ->
                                lesson.steps().stream()
                                        .filter(step -> !read.contains(step.id()))
                                        .findFirst())
                .map(step -> to(lesson, step));
    }

    private static RouterLink to(Lesson lesson, Step step) {
        var link = LessonLinks.to(lesson, "Go on with “%s”".formatted(step.title()));
        link.getElement().setAttribute("href", link.getHref() + "#" + step.id());
        return link;
    }

    private Optional<RouterLink> nextLesson(Lesson lesson) {
        return lessons.all().stream()
                .filter(next -> next.number() > lesson.number())
                .filter(next -> !LessonProgress.of(next, progress, learner).isDone())
                .findFirst()
                .map(next -> LessonLinks.to(next, "Begin “%s”".formatted(next.title())));
    }
}
