package io.weightroom.page;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Step;
import java.util.function.Consumer;

/**
 * The steps of a lesson beside its text: which one is on the screen, which are read. A step is read
 * when its end has been on the screen for a moment.
 */
@Tag("wr-rail")
@JsModule("./page/rail.ts")
@CssImport("./styles/rail.css")
public final class LessonRail extends HtmlContainer {

    private final transient Consumer<String> onRead;
    private final OrderedList list = new OrderedList();
    private final Paragraph summary = new Paragraph();

    public LessonRail(Consumer<String> onRead) {
        this.onRead = onRead;
        var nav = new Nav(list, summary);
        nav.setAriaLabel("Steps of this lesson");
        summary.addClassName("wr-rail-summary");
        add(nav);
    }

    public void show(Lesson lesson, LessonProgress progress) {
        list.removeAll();
        for (var step : lesson.steps()) {
            list.add(item(step, progress.read().contains(step.id())));
        }
        summary.setText(progress.inWords());
        summary.setVisible(progress.isBegun());
    }

    private static ListItem item(Step step, boolean read) {
        var link = new Anchor("#" + step.id(), step.title());
        link.getElement().setAttribute("router-ignore", true);
        if (read) {
            link.getElement().setAttribute("data-read", true);
            link.getElement().setAttribute("aria-label", step.title() + ", read");
        }
        return new ListItem(link);
    }

    @ClientCallable
    private void read(String step) {
        onRead.accept(step);
    }
}
