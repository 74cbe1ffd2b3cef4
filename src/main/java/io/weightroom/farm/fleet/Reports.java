package io.weightroom.farm.fleet;

import io.weightroom.farm.RunReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who hear of runs. */
final class Reports {

    private final List<Consumer<RunReport>> listeners = new CopyOnWriteArrayList<>();

    void listen(Consumer<RunReport> listener) {
        listeners.add(listener);
    }

    /** A listener that fails keeps nobody from hearing of this run, nor of the next. */
    void tell(RunReport report) {
        for (var listener : listeners) {
            try {
                listener.accept(report);
            } catch (RuntimeException e) {
                System.getLogger(Reports.class.getName())
                        .log(System.Logger.Level.ERROR, "a listener to reports failed", e);
            }
        }
    }
}
