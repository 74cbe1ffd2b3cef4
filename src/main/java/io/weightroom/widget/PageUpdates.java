package io.weightroom.widget;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings the newest state of a page's widgets to its browser: the first at once, then a few times a
 * second for the whole page, and never again before the browser has answered. What comes meanwhile
 * replaces what waits, so that a slow or hidden tab gets the newest state and no backlog.
 */
public final class PageUpdates {

    private static final double MOST_PER_SECOND = 4;

    /** What one server sends to all pages together. */
    private static final double ALL_PAGES_PER_SECOND = 60;

    private static final AtomicInteger LIVE_PAGES = new AtomicInteger();

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("page-updates").factory());

    /** How long after a learner's gesture the page's own news waits, and at most altogether. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final UI ui;
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private boolean underWay;
    private volatile long quietUntil = System.nanoTime();
    private volatile long last = System.nanoTime() - TimeUnit.SECONDS.toNanos(10);

    private PageUpdates(UI ui) {
        this.ui = ui;
        LIVE_PAGES.incrementAndGet();
        ui.addDetachListener(event -> LIVE_PAGES.decrementAndGet());
    }

    /** The page's one; called with the page locked. */
    public static PageUpdates of(UI ui) {
        var known = ComponentUtil.getData(ui, PageUpdates.class);
        if (known != null) {
            return known;
        }
        var made = new PageUpdates(ui);
        ComponentUtil.setData(ui, PageUpdates.class, made);
        return made;
    }

    /** How often a page may be updated with as many open as there are now. */
    static double perSecond() {
        return Math.min(MOST_PER_SECOND, ALL_PAGES_PER_SECOND / Math.max(1, LIVE_PAGES.get()));
    }

    /** Calls {@code render} with the page locked, unless {@code key} gets another one before. */
    public void put(Object key, Runnable render) {
        synchronized (this) {
            waiting.put(key, render);
            if (underWay) {
                return;
            }
            underWay = true;
        }
        schedule();
    }

    private void schedule() {
        long gap = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond());
        CLOCK.schedule(this::access, Math.max(0, delay(gap)), TimeUnit.NANOSECONDS);
    }

    private long delay(long gap) {
        long now = System.nanoTime();
        long quiet = Math.min(quietUntil - now, last + LONGEST_NANOS - now);
        return Math.max(last + gap - now, quiet);
    }

    /** The learner is drawing: that comes first, and this page's news comes once a second. */
    void gesture() {
        quietUntil = System.nanoTime() + QUIET_NANOS;
    }

    private void access() {
        long still = delay(0);
        if (still > 0) {
            CLOCK.schedule(this::access, still, TimeUnit.NANOSECONDS);
            return;
        }
        try {
            ui.access(this::flush);
        } catch (UIDetachedException e) {
            synchronized (this) {
                waiting.clear();
            }
        }
    }

    private void flush() {
        ArrayList<Runnable> renders;
        synchronized (this) {
            renders = new ArrayList<>(waiting.values());
            waiting.clear();
        }
        last = System.nanoTime();
        try {
            renders.forEach(Runnable::run);
        } finally {
            ui.getPage().executeJs("return 0").then(answer -> answered(), error -> answered());
        }
    }

    /** The browser has drawn what it was sent. */
    void answered() {
        synchronized (this) {
            if (waiting.isEmpty()) {
                underWay = false;
                return;
            }
        }
        schedule();
    }
}
