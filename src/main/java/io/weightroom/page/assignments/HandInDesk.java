package io.weightroom.page.assignments;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.grading.Grading;
import io.weightroom.grading.HandIn;
import io.weightroom.grading.HandInRefused;
import io.weightroom.page.Failures;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Hands in for pages, which need not wait for it, nor stay open. */
@Component
class HandInDesk implements DisposableBean {

    /** More would only wait for the trainers and for the database. */
    private static final int AT_ONCE = 4;

    private final Grading grading;
    private final ExecutorService desk =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("hand-in-", 1).factory());

    HandInDesk(Grading grading) {
        this.grading = grading;
    }

    /**
     * Tells the page how it went, under its lock.
     *
     * @param refused takes a sentence
     */
    void handIn(
            UI ui,
            LearnerId learner,
            String assignment,
            int attempt,
            Consumer<HandIn> done,
            Consumer<String> refused) {
        var received = Instant.now();
        desk.execute(
                () -> {
                    try {
                        var handIn = grading.handIn(learner, assignment, attempt, received);
                        tell(ui, () -> done.accept(handIn));
                    } catch (HandInRefused | NotAllowed e) {
                        tell(ui, () -> refused.accept(Failures.sentence(e)));
                    } catch (RuntimeException e) {
                        Failures.log("handing in " + assignment, e);
                        tell(ui, () -> refused.accept(Failures.sentence(e)));
                    }
                });
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException e) {
            // The page is closed; what was handed in is kept.
        }
    }

    @Override
    public void destroy() {
        desk.shutdown();
    }
}
