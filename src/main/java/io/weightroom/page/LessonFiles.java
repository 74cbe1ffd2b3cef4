package io.weightroom.page;

import com.vaadin.flow.component.Component;
import io.weightroom.lesson.Lessons;

/** Keeps a page true to the lesson files while it is open. */
public final class LessonFiles {

    private LessonFiles() {}

    /**
     * Runs {@code refresh} under the page's lock whenever a lesson was saved, while {@code
     * component} is attached.
     */
    public static void follow(Lessons lessons, Component component, Runnable refresh) {
        component.addAttachListener(
                attached -> {
                    var ui = attached.getUI();
                    var end = lessons.watch(slug -> ui.access(refresh::run));
                    component.addDetachListener(
                            detached -> {
                                detached.unregisterListener();
                                end.run();
                            });
                });
    }
}
