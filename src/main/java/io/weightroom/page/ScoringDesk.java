package io.weightroom.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Has runs scored for pages, which need not wait for it, nor stay open: what is done is kept. */
@Component
public class ScoringDesk implements DisposableBean {

    /** More would only wait for the trainers and for the database. */
    private static final int AT_ONCE = 4;

    private final ExecutorService desk =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("scoring-", 1).factory());

    /**
     * Tells the page how it went, under its lock.
     *
     * @param doing for the log, such as "handing in digits"
     * @param refused takes a sentence
     */
    public <T> void ask(
            UI ui, String doing, Supplier<T> work, Consumer<T> done, Consumer<String> refused) {
        desk.execute(
                () -> {
                    try {
                        T made = work.get();
                        tell(ui, () -> done.accept(made));
                    } catch (RuntimeException e) {
                        Failures.logMistake(doing, e);
                        tell(ui, () -> refused.accept(Failures.sentence(e)));
                    }
                });
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException e) {
            // The page is closed.
        }
    }

    @Override
    public void destroy() {
        desk.shutdown();
    }
}
