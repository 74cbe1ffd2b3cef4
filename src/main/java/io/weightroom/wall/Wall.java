package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Roster;
import io.weightroom.coach.Diagnosis;
import io.weightroom.data.Datasets;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.runs.Runs.Subscription;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Classes for those who lead them: every student's newest run, once a second, for as long as
 * somebody looks. All who look at a class share the work, and a class at which nobody looks costs
 * nothing.
 */
@Service
public class Wall implements DisposableBean {

    private final Runs runs;
    private final Roster roster;
    private final Hands hands;
    private final KnownData data;
    private final Map<Long, Board> boards = new HashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("wall").factory());

    Wall(Runs runs, Roster roster, Hands hands, Datasets datasets) {
        this.runs = runs;
        this.roster = roster;
        this.hands = hands;
        data = new KnownData(datasets);
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Calls {@code listener} with the class as it stands, soon and whenever it has changed, from a
     * thread of the wall's.
     */
    public Subscription watch(LearnerId leader, long cohort, Consumer<Snapshot> listener) {
        roster.checkLeads(leader, cohort);
        clock.execute(() -> begin(cohort, listener));
        return () -> clock.execute(() -> end(cohort, listener));
    }

    /** Somebody to say what a run shows, who has to be shown one run for as long as it goes on. */
    public Function<RunView, List<Diagnosis>> coach() {
        var coach = new TileCoach();
        return run -> coach.look(run, data.of(run));
    }

    /** How far to see around the origin, where a run's network is one of the plane. */
    public double reach(RunView run) {
        return SmallNetworks.reach(data.of(run));
    }

    private void begin(long cohort, Consumer<Snapshot> listener) {
        var board = boards.computeIfAbsent(cohort, id -> new Board(id, runs, roster, hands, data));
        board.add(listener);
        attempt(board);
        listener.accept(board.snapshot());
    }

    private void end(long cohort, Consumer<Snapshot> listener) {
        var board = boards.get(cohort);
        if (board != null && !board.remove(listener)) {
            boards.remove(cohort);
            board.close();
        }
    }

    private void look() {
        List.copyOf(boards.values()).forEach(Wall::attempt);
    }

    private static void attempt(Board board) {
        try {
            board.look();
        } catch (RuntimeException e) {
            System.getLogger(Wall.class.getName())
                    .log(Level.WARNING, "a wall was left as it is", e);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
