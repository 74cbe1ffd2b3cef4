package io.weightroom.page.contest;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.weightroom.classroom.LearnerId;
import io.weightroom.contest.Contests;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.page.Failures;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Has runs scored for pages, which need not wait for it, nor stay open. */
@Component
@Lazy
class EntryDesk implements DisposableBean {

    private static final int AT_ONCE = 2;

    private final Contests contests;
    private final ExecutorService desk =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("entries-", 1).factory());

    EntryDesk(Contests contests) {
        this.contests = contests;
    }

    /**
     * Tells the page how it went, under its lock.
     *
     * @param refused takes a sentence
     */
    void enter(
            UI ui,
            LearnerId learner,
            long contest,
            String pseudonym,
            long run,
            Consumer<HeldOutScore> done,
            Consumer<String> refused) {
        desk.execute(
                () -> {
                    try {
                        var score = contests.enter(learner, contest, pseudonym, run);
                        tell(ui, () -> done.accept(score));
                    } catch (RuntimeException e) {
                        Failures.log("entering run " + run, e);
                        tell(ui, () -> refused.accept(Failures.sentence(e)));
                    }
                });
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException e) {
            // The page is closed; what was entered is kept.
        }
    }

    @Override
    public void destroy() {
        desk.shutdown();
    }
}
