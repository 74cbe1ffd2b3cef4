package io.weightroom.page;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Steps;
import io.weightroom.lesson.Lesson;
import java.util.List;

/** The lessons there are: title, promise, minutes, how far the learner is. */
@CssImport("./styles/index.css")
final class LessonIndex extends Div {

    private final Progress progress;
    private final LearnerId learner;
    private final CourseGate gate;

    LessonIndex(Progress progress, LearnerId learner, CourseGate gate) {
        this.progress = progress;
        this.gate = gate;
        this.learner = learner;
        addClassName("wr-index");
    }

    void show(List<Lesson> lessons) {
        removeAll();
        if (lessons.isEmpty()) {
            add(
                    new Paragraph(
                            "There are no lessons in the folder yet. Write one, and it appears here."));
            return;
        }
        var list = new OrderedList();
        var all = progress.all(learner);
        var closed = gate.closed(learner);
        for (var lesson : lessons) {
            var how = LessonProgress.of(lesson, all.getOrDefault(lesson.slug(), Steps.NONE));
            list.add(item(lesson, how, closed.getOrDefault(lesson.slug(), "")));
        }
        add(list);
    }

    private static ListItem item(Lesson lesson, LessonProgress how, String closed) {
        var number = new Span(String.valueOf(lesson.number()));
        number.addClassName("wr-index-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var title = LessonLinks.to(lesson, lesson.title());
        title.addClassName("wr-index-title");
        var promise = new Paragraph(lesson.promise());
        var facts =
                new Paragraph(
                        closed.isEmpty()
                                ? "%d minutes, %s".formatted(lesson.minutes(), how.inWords())
                                : closed);
        facts.addClassName("wr-index-facts");
        var text = new Div(title, promise, facts);
        var item = new ListItem(number, text);
        if (!closed.isEmpty()) {
            item.getElement().setAttribute("data-closed", true);
        } else if (how.isDone()) {
            item.getElement().setAttribute("data-done", true);
        }
        return item;
    }
}
