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
        var read = lessons.all();
        component.addAttachListener(
                attached -> {
                    var ui = attached.getUI();
                    var end = lessons.watch(slug -> ui.access(refresh::run));
                    // Saved while the page was made: the folder has been read again since.
                    if (lessons.all() != read) {
                        refresh.run();
                    }
                    component.addDetachListener(
                            detached -> {
                                detached.unregisterListener();
                                end.run();
                            });
                });
    }
}
