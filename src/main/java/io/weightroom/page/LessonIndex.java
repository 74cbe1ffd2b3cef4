package io.weightroom.page;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.lesson.Lesson;
import java.util.List;

/** The lessons there are: title, promise, minutes, how far the learner is. */
@CssImport("./styles/index.css")
final class LessonIndex extends Div {

    private final Progress progress;
    private final LearnerId learner;

    LessonIndex(Progress progress, LearnerId learner) {
        this.progress = progress;
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
        lessons.forEach(lesson -> list.add(item(lesson)));
        add(list);
    }

    private ListItem item(Lesson lesson) {
        var number = new Span(String.valueOf(lesson.number()));
        number.addClassName("wr-index-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var title = LessonLinks.to(lesson, lesson.title());
        title.addClassName("wr-index-title");
        var promise = new Paragraph(lesson.promise());
        var how = LessonProgress.of(lesson, progress, learner);
        var facts = new Paragraph("%d minutes, %s".formatted(lesson.minutes(), how.inWords()));
        facts.addClassName("wr-index-facts");
        var text = new Div(title, promise, facts);
        var item = new ListItem(number, text);
        if (how.isDone()) {
            item.getElement().setAttribute("data-done", true);
        }
        return item;
    }
}
