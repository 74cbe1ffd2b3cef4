package io.weightroom.command;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many pages of signed-in students on one server, some of whom train: each student reads, and now
 * and then presses something.
 */
final class PagesBench {

    private static final String LESSON = "lessons/first-network";
    private static final String TRAIN = "Train";

    /** A wrong answer of that lesson, which may be given as often as one likes. */
    private static final String WRONG = "That the learning rate is too small";

    /** A class that has just come in does not press all at once. */
    private static final int AT_A_TIME = 4;

    /** Java compiles what it runs often: these are opened, and not counted. */
    private static final int REHEARSALS = 10;

    /** Between two presses of a student, on average. */
    private static final int RESTING_MILLIS = 10_000;

    private static final int PATIENCE_SECONDS = 300;

    private final int pages;
    private final int learners;
    private final int seconds;
    private final Optional<String> device;
    private final PageTally tally = new PageTally();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param learners of the pages, who train
     * @param seconds of the measurement, once all pages are open
     */
    PagesBench(int pages, int learners, int seconds, Optional<String> device) {
        this.pages = pages;
        this.learners = learners;
        this.seconds = seconds;
        this.device = device;
    }

    PagesReport measure() throws IOException, InterruptedException {
        try (var server = new PagesServer(pages + REHEARSALS, device);
                var http = HttpClient.newBuilder().executor(threads).build()) {
            var tabs = new ArrayList<PageTab>();
            try {
                return measure(server, http, tabs);
            } finally {
                tally.end();
                tabs.forEach(PageTab::close);
                threads.shutdownNow();
            }
        }
    }

    private PagesReport measure(PagesServer server, HttpClient http, List<PageTab> tabs)
            throws IOException, InterruptedException {
        rehearse(server, http);
        var before = server.memory();
        var signingIn = new ArrayList<Double>();
        var visitors = signIn(server, http, signingIn);
        tabs.addAll(open(http, visitors));
        var open = server.memory();
        var buttons = new HashMap<PageTab, Integer>();
        for (var tab : tabs.subList(0, learners)) {
            buttons.put(tab, tab.button(TRAIN).orElseThrow());
        }
        all(tabs.subList(0, learners), tab -> train(tab, buttons.get(tab)));
        tally.reactions.clear();
        long begin = System.nanoTime();
        long bytes = tally.bytes();
        long messages = tally.messages();
        var web = server.webTime();
        var trainer = server.trainerTime();
        var own = own();
        live(tabs, buttons, begin + seconds * 1_000_000_000L);
        double took = (System.nanoTime() - begin) / 1e9;
        return new PagesReport(
                pages,
                learners,
                Percentiles.of(signingIn),
                tally,
                before,
                open,
                server.memory(),
                (tally.bytes() - bytes) / took,
                (tally.messages() - messages) / took,
                server.webTime().minus(web).toNanos() / 1e9 / took,
                server.trainerTime().minus(trainer).toNanos() / 1e9 / took,
                own().minus(own).toNanos() / 1e9 / took);
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void rehearse(PagesServer server, HttpClient http) throws InterruptedException {
        var cards = server.cards().subList(pages, pages + REHEARSALS);
        all(
                cards,
                card -> {
                    var visitor = signedIn(server, http, card);
                    try (var tab = new PageTab(http, visitor, new PageTally(), threads, LESSON)) {
                        for (int i = 0; i < 20; i++) {
                            tab.press(tab.button(WRONG).orElseThrow());
                        }
                    }
                    return true;
                });
    }

    private List<PageVisitor> signIn(PagesServer server, HttpClient http, List<Double> millis)
            throws InterruptedException {
        return all(
                server.cards().subList(0, pages),
                card -> {
                    long begin = System.nanoTime();
                    var visitor = signedIn(server, http, card);
                    synchronized (millis) {
                        millis.add((System.nanoTime() - begin) / 1e6);
                    }
                    return visitor;
                });
    }

    private PageVisitor signedIn(PagesServer server, HttpClient http, String card)
            throws IOException, InterruptedException {
        var visitor = new PageVisitor(http, server.address());
        try (var door = new PageTab(http, visitor, new PageTally(), threads, "login")) {
            var token = door.field("_csrf").orElse("");
            var to = visitor.submit("/login", Map.of("password", card, "_csrf", token));
            if (to.contains("login") || to.startsWith("status")) {
                throw new IOException("could not sign in: " + to);
            }
        }
        return visitor;
    }

    private List<PageTab> open(HttpClient http, List<PageVisitor> visitors)
            throws InterruptedException {
        return all(
                visitors,
                visitor -> {
                    long begin = System.nanoTime();
                    var tab = new PageTab(http, visitor, tally, threads, LESSON);
                    tally.openings.add((System.nanoTime() - begin) / 1e6);
                    return tab;
                });
    }

    /** Waits for the first points of the curve. */
    private boolean train(PageTab tab, int button) throws Exception {
        long begin = System.nanoTime();
        var curve = tab.nextCurve();
        tally.starts.add(tab.press(button));
        try {
            curve.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            tally.firstMetrics.add((System.nanoTime() - begin) / 1e6);
        } catch (TimeoutException | ExecutionException e) {
            tally.failed("no metric came within " + PATIENCE_SECONDS + " s");
        }
        return true;
    }

    /** Until then, all of them press something now and then; those who train go on training. */
    private void live(List<PageTab> tabs, Map<PageTab, Integer> buttons, long end)
            throws InterruptedException {
        var students = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < tabs.size(); i++) {
            var tab = tabs.get(i);
            var random = new Random(i);
            students.add(() -> live(tab, buttons.getOrDefault(tab, -1), random, end));
        }
        for (var student : threads.invokeAll(students)) {
            result(student);
        }
    }

    private boolean live(PageTab tab, int train, Random random, long end) throws Exception {
        int wrong = tab.button(WRONG).orElseThrow();
        Thread.sleep(random.nextInt(RESTING_MILLIS));
        while (System.nanoTime() < end) {
            tally.reactions.add(tab.press(wrong));
            if (train >= 0 && tab.words(train).equals(TRAIN)) {
                tally.reactions.add(tab.press(train));
            }
            Thread.sleep(RESTING_MILLIS / 2 + random.nextInt(RESTING_MILLIS));
        }
        return true;
    }

    /** What one of many students does. */
    private interface Doing<T, R> {
        R by(T student) throws Exception;
    }

    /** Lets each do it, a few at a time; an error of one is counted, and ends nothing. */
    private <T, R> List<R> all(List<T> students, Doing<T, R> doing) throws InterruptedException {
        var room = new Semaphore(AT_A_TIME);
        var doings =
                students.stream()
                        .<Callable<R>>map(
                                student ->
                                        () -> {
                                            room.acquire();
                                            try {
                                                return doing.by(student);
                                            } finally {
                                                room.release();
                                            }
                                        })
                        .toList();
        var results = new ArrayList<R>();
        for (var one : threads.invokeAll(doings)) {
            result(one).ifPresent(results::add);
        }
        return results;
    }

    private <R> Optional<R> result(Future<R> one) throws InterruptedException {
        try {
            return Optional.of(one.get());
        } catch (ExecutionException e) {
            tally.failed(String.valueOf(e.getCause()));
            return Optional.empty();
        }
    }
}
