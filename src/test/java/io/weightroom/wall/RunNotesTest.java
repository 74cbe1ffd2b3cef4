package io.weightroom.wall;

import static io.weightroom.wall.TwoClasses.ADA;
import static io.weightroom.wall.TwoClasses.BOB;
import static io.weightroom.wall.TwoClasses.EVE;
import static io.weightroom.wall.TwoClasses.ILO;
import static io.weightroom.wall.TwoClasses.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.NotAllowed;
import io.weightroom.runs.RunNotFound;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RunNotesTest {

    private final TwoClasses classes = new TwoClasses();
    private final RunNotes notes = classes.notes;
    private final long run = classes.run(ADA);

    @Test
    void isSeenByTheLearnerOnceAndStaysWithTheRun() {
        notes.write(INA, ADA, run, OptionalLong.of(40), "Here it begins to overfit.");

        var unseen = notes.unseen(ADA).getFirst();
        assertThat(unseen.author()).isEqualTo("Ina");
        assertThat(unseen.step()).hasValue(40);
        notes.markSeen(ADA);
        assertThat(notes.unseen(ADA)).isEmpty();
        assertThat(notes.of(ADA, run)).singleElement().matches(RunNote::seen);
    }

    @Test
    void isWrittenByWhoLeadsTheClassToARunOfThatStudent() {
        var all = OptionalLong.empty();
        assertThatThrownBy(() -> notes.write(ILO, ADA, run, all, "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> notes.write(BOB, ADA, run, all, "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> notes.write(ADA, ADA, run, all, "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> notes.write(INA, BOB, run, all, "x"))
                .isInstanceOf(RunNotFound.class);
        assertThatThrownBy(() -> notes.write(ILO, EVE, run, all, "x"))
                .isInstanceOf(RunNotFound.class);
        assertThat(notes.of(ADA, run)).isEmpty();
    }

    @Test
    void isReadByNobodyElse() {
        notes.write(INA, ADA, run, OptionalLong.empty(), "Well done.");

        assertThat(notes.of(BOB, run)).isEmpty();
        assertThat(notes.unseen(BOB)).isEmpty();
        assertThatThrownBy(() -> notes.of(ILO, ADA, run)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isTakenBackByWhoLeadsTheClass() {
        notes.write(INA, ADA, run, OptionalLong.empty(), "Well done.");
        long note = notes.of(ADA, run).getFirst().id();

        assertThatThrownBy(() -> notes.remove(ILO, ADA, note)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> notes.remove(INA, BOB, note)).isInstanceOf(NotAllowed.class);
        notes.remove(INA, ADA, note);
        assertThat(notes.of(ADA, run)).isEmpty();
    }

    @Test
    void goesWithItsRunAndWithItsLearner() {
        notes.write(INA, ADA, run, OptionalLong.empty(), "Well done.");
        classes.jdbc.sql("delete from run where id = ?").params(run).update();
        assertThat(notes.of(ADA, run)).isEmpty();

        long other = classes.run(BOB);
        notes.write(INA, BOB, other, OptionalLong.empty(), "Well done.");
        new WallForgets(classes.jdbc).forget(BOB);
        assertThat(notes.of(BOB, other)).isEmpty();
    }
}
