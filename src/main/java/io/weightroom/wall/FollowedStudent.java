package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.coach.DataFacts;
import io.weightroom.metrics.Frame;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.Tile.Shown;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One student on a wall, whose newest run is followed. {@link #look} is called by one thread at a
 * time; news comes from any.
 */
final class FollowedStudent implements AutoCloseable {

    private static final double TIMES_PER_SECOND = 1;

    /** Looks of the wall from one picture of a boundary to the next. */
    private static final int LOOKS_A_PICTURE = 3;

    private final Runs runs;
    private final LearnerId learner;
    private final TileCoach coach = new TileCoach();
    private final AtomicReference<Optional<RunView>> news = new AtomicReference<>(Optional.empty());
    private final Subscription all;
    private Subscription one = () -> {};
    private Tile tile;
    private long followed;
    private int looks;

    /**
     * @param onAnother called where the student has begun or deleted a run
     */
    FollowedStudent(Runs runs, int number, Member student, Consumer<LearnerId> onAnother) {
        this.runs = runs;
        learner = student.id();
        tile = new Tile(number, student, Optional.empty());
        all = runs.watchAll(learner, run -> onAnother.accept(learner));
    }

    Tile tile() {
        return tile;
    }

    void rename(Member student) {
        if (!tile.student().equals(student)) {
            tile = new Tile(tile.number(), student, tile.shown());
        }
    }

    /** From now on this is the run to follow, if there is one. */
    void follow(Optional<RunView> newest) {
        one.close();
        one = () -> {};
        news.set(newest);
        followed = newest.map(RunView::id).orElse(-1L);
        if (newest.isEmpty()) {
            tile = new Tile(tile.number(), tile.student(), Optional.empty());
        }
        newest.filter(run -> !run.hasEnded())
                .ifPresent(
                        run -> {
                            try {
                                one =
                                        runs.watch(
                                                learner,
                                                run.id(),
                                                TIMES_PER_SECOND,
                                                view -> news.set(Optional.of(view)));
                            } catch (RunNotFound gone) {
                                // Its end is told as well.
                            }
                        });
    }

    /** Makes the tile anew where there is something new. */
    void look(Function<RunView, Optional<DataFacts>> data) {
        looks++;
        // A word of the run before may have come late.
        var run = news.getAndSet(Optional.empty()).filter(view -> view.id() == followed);
        if (run.isEmpty()) {
            return;
        }
        var view = run.get();
        if (view.hasEnded()) {
            one.close();
        }
        var facts = data.apply(view);
        var shown =
                new Shown(
                        view,
                        TileCurve.of(view),
                        coach.look(view, facts),
                        weights(view),
                        SmallNetworks.reach(facts));
        tile = new Tile(tile.number(), tile.student(), Optional.of(shown));
    }

    private Optional<Frame> weights(RunView view) {
        if (!SmallNetworks.canBeDrawn(view)) {
            return Optional.empty();
        }
        var before =
                tile.shown().filter(shown -> shown.run().id() == view.id()).flatMap(Shown::weights);
        if (before.isPresent() && !view.hasEnded() && looks % LOOKS_A_PICTURE != 0) {
            return before;
        }
        try {
            long after = before.map(Frame::step).orElse(-1L);
            var newer = runs.recorded(learner, view.id(), after);
            return newer.isEmpty()
                    ? before
                    : Optional.of(newer.getLast()).filter(f -> SmallNetworks.isOf(view, f));
        } catch (RunNotFound gone) {
            return before;
        }
    }

    @Override
    public void close() {
        all.close();
        one.close();
    }
}
