package io.weightroom.widget;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.inference.insight.Insight;
import io.weightroom.runs.RunNotFound;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks into a network outside the page's lock, one look of a widget at a time; of those that are
 * asked for meanwhile only the newest comes next.
 */
final class Looks {

    private record Wish(
            Supplier<Insight> network, Consumer<Insight> show, Consumer<String> failed) {}

    private final Workbench bench;
    private final UI ui;
    private Optional<Wish> next = Optional.empty();
    private boolean underWay;

    Looks(Workbench bench, UI ui) {
        this.bench = bench;
        this.ui = ui;
    }

    /**
     * Calls one of {@code show} and {@code failed} with the page locked, unless a newer wish comes
     * first.
     *
     * @param gesture whether a learner waits for it
     * @param network looks into it
     * @param failed takes the reason
     */
    void ask(
            boolean gesture,
            Supplier<Insight> network,
            Consumer<Insight> show,
            Consumer<String> failed) {
        synchronized (this) {
            next = Optional.of(new Wish(network, show, failed));
            if (underWay) {
                return;
            }
            underWay = true;
        }
        begin(gesture);
    }

    private void begin(boolean gesture) {
        Runnable look =
                () -> {
                    for (var wish = take(); wish.isPresent(); wish = take()) {
                        answer(wish.get());
                    }
                };
        if (gesture) {
            bench.later(look);
        } else {
            bench.whenThereIsTime(look);
        }
    }

    private void answer(Wish wish) {
        if (!ui.isAttached()) {
            return;
        }
        try {
            var insight = wish.network().get();
            tell(() -> wish.show().accept(insight));
        } catch (PredictionUnavailable | RunNotFound e) {
            tell(() -> wish.failed().accept(String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            // The network has changed under a finger: what was asked for is not there any more.
            tell(() -> wish.failed().accept("this network has no such layer"));
        }
    }

    private void tell(Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException e) {
            // Nobody looks any more.
        }
    }

    private synchronized Optional<Wish> take() {
        var wish = next;
        next = Optional.empty();
        underWay = wish.isPresent();
        return wish;
    }
}
