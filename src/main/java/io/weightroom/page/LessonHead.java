package io.weightroom.page;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.lesson.Lesson;

/** How a page of the course opens: which one it is, how long it takes, what it promises. */
public final class LessonHead extends Header {

    private final Paragraph place = new Paragraph();
    private final H1 title = new H1();
    private final Paragraph promise = new Paragraph();

    public LessonHead() {
        addClassName("wr-lesson-head");
        place.addClassName("wr-place");
        promise.addClassName("wr-promise");
        add(place, title, promise);
    }

    void show(Lesson lesson) {
        show("Lesson", lesson);
    }

    /**
     * @param kind of page: {@code Assignment}
     */
    public void show(String kind, Lesson lesson) {
        place.setText("%s %d, about %d minutes".formatted(kind, lesson.number(), lesson.minutes()));
        title.setText(lesson.title());
        promise.setText(lesson.promise());
    }
}
