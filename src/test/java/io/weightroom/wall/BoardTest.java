package io.weightroom.wall;

import static io.weightroom.wall.TwoClasses.ADA;
import static io.weightroom.wall.TwoClasses.BOB;
import static io.weightroom.wall.TwoClasses.EVE;
import static io.weightroom.wall.TwoClasses.INAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final TwoClasses classes = new TwoClasses();
    private final List<Snapshot> told = new ArrayList<>();
    private final Board board =
            new Board(
                    INAS,
                    classes.runs.asRuns(),
                    classes.roster,
                    classes.hands,
                    new KnownData(new NoDatasets()));

    private Snapshot look() {
        if (told.isEmpty()) {
            board.add(told::add);
        }
        board.look();
        return board.snapshot();
    }

    private static Optional<RunView> run(Snapshot snapshot, int index) {
        return snapshot.tiles().get(index).shown().map(Tile.Shown::run);
    }

    @Test
    void showsEveryStudentOfTheClassAndNobodyElse() {
        classes.runs.add(ADA, 50);
        classes.runs.add(EVE, 50);
        var now = look();

        assertThat(now.tiles())
                .extracting(tile -> tile.student().name())
                .containsExactly("Ada", "Bob");
        assertThat(run(now, 0)).map(RunView::step).contains(50L);
        assertThat(run(now, 1)).isEmpty();
    }

    @Test
    void followsANewerRunOfTheStudent() {
        classes.runs.add(ADA, 50);
        look();
        long newer = classes.runs.add(ADA, 1).id();
        assertThat(run(look(), 0)).map(RunView::id).contains(newer);

        classes.runs.move(newer, 30);
        assertThat(run(look(), 0)).map(RunView::step).contains(30L);
        assertThat(classes.runs.watched()).isEqualTo(1);
    }

    @Test
    void stopsFollowingARunThatHasEnded() {
        long run = classes.runs.add(ADA, 50).id();
        look();
        classes.runs.end(run);
        assertThat(run(look(), 0)).matches(view -> view.orElseThrow().hasEnded());
        assertThat(classes.runs.watched()).isZero();
    }

    @Test
    void tellsOnlyWhatHasChanged() {
        long run = classes.runs.add(ADA, 50).id();
        classes.runs.add(BOB, 50);
        var before = look();
        look();
        assertThat(told).hasSize(1);

        classes.runs.move(run, 60);
        var after = look();
        assertThat(told).hasSize(2);
        assertThat(after.tiles().get(0)).isNotSameAs(before.tiles().get(0));
        assertThat(after.tiles().get(1)).isSameAs(before.tiles().get(1));
    }

    @Test
    void showsHandsInTheirOrder() {
        classes.hands.raise(BOB, "why?", "");
        assertThat(look().hands()).extracting(Hand::learner).containsExactly(BOB);
    }

    @Test
    void noticesWhoComesAndWhoGoes() {
        look();
        classes.jdbc.sql("update account set cohort = 2 where learner = 'eve'").update();
        classes.jdbc.sql("update account set cohort = 3 where learner = 'bob'").update();
        for (int i = 0; i < 5; i++) {
            look();
        }
        assertThat(board.snapshot().tiles())
                .extracting(tile -> tile.student().name())
                .containsExactly("Ada", "Eve");
    }

    @Test
    void leavesNothingBehind() {
        classes.runs.add(ADA, 50);
        look();
        board.close();

        assertThat(classes.runs.watched()).isZero();
    }
}
