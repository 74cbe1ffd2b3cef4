package io.weightroom.data;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The downloads that go on in this process, for any number of onlookers: one at a time for each
 * data set, whoever asked for it, and going on when the asker has left.
 */
public final class Downloads implements AutoCloseable {

    /** How far the download of a data set is. */
    public sealed interface State {

        String name();

        /**
         * @param share of the bytes that are here, 0..1
         */
        record Fetching(String name, double share) implements State {}

        record Here(String name) implements State {}

        /**
         * @param reason what to do instead, in a sentence
         */
        record Failed(String name, String reason) implements State {}
    }

    private final Function<String, DatasetDownload> downloads;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private final List<Consumer<State>> onlookers = new CopyOnWriteArrayList<>();

    public Downloads(DatasetCatalog catalog) {
        this(name -> new DatasetDownload(catalog.entry(name), catalog.folders().downloads(name)));
    }

    Downloads(Function<String, DatasetDownload> downloads) {
        this.downloads = downloads;
    }

    /** Begins to fetch {@code name}; does nothing where that goes on already. */
    public void begin(String name) {
        var download = downloads.apply(name);
        running.computeIfAbsent(
                name,
                n ->
                        Thread.ofPlatform()
                                .daemon()
                                .name("download-" + n)
                                .start(() -> fetch(n, download)));
    }

    /** Ends the download; what has arrived is kept for the next time. */
    public void cancel(String name) {
        var thread = running.get(name);
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean isFetching(String name) {
        return running.containsKey(name);
    }

    /**
     * Calls {@code onlooker} from the downloading thread, for each hundredth that has arrived.
     *
     * @return ends the calls
     */
    public Runnable watch(Consumer<State> onlooker) {
        onlookers.add(onlooker);
        return () -> onlookers.remove(onlooker);
    }

    private void fetch(String name, DatasetDownload download) {
        State end;
        try {
            var told = new int[] {-1};
            download.run(
                    (file, received, total) -> {
                        int hundredth = (int) (100 * received / Math.max(1, total));
                        if (hundredth != told[0]) {
                            told[0] = hundredth;
                            tell(new State.Fetching(name, hundredth / 100.0));
                        }
                    });
            end = new State.Here(name);
        } catch (DatasetUnavailable e) {
            end = new State.Failed(name, e.getMessage());
        } catch (InterruptedException e) {
            end = new State.Failed(name, "Cancelled. What has arrived is kept for the next time.");
        }
        running.remove(name);
        tell(end);
    }

    private void tell(State state) {
        onlookers.forEach(onlooker -> onlooker.accept(state));
    }

    @Override
    public void close() {
        running.values().forEach(Thread::interrupt);
    }
}
