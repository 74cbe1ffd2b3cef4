package io.weightroom.wall;

import static io.weightroom.wall.TwoClasses.ADA;
import static io.weightroom.wall.TwoClasses.EVE;
import static io.weightroom.wall.TwoClasses.ILO;
import static io.weightroom.wall.TwoClasses.ILOS;
import static io.weightroom.wall.TwoClasses.INA;
import static io.weightroom.wall.TwoClasses.INAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.NotAllowed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StagesTest {

    private final TwoClasses classes = new TwoClasses();
    private final Stages stages = classes.stages;

    @Test
    void tellsOneClassAndNoOther() {
        stages.say(INA, INAS, "Look up, please.");

        assertThat(stages.of(ADA).message()).map(Stage.Message::words).contains("Look up, please.");
        assertThat(stages.of(EVE).isEmpty()).isTrue();
        stages.unsay(INA, INAS);
        assertThat(stages.of(ADA).isEmpty()).isTrue();
    }

    @Test
    void callsAClassToAStepUntilItIsLetGo() {
        stages.gather(INA, INAS, "07-digits", "train");
        assertThat(stages.of(ADA).gathering()).map(Stage.Gathering::step).contains("train");

        stages.disperse(INA, INAS);
        assertThat(stages.of(ADA).gathering()).isEmpty();
    }

    @Test
    void isForWhoLeadsTheClassOnly() {
        assertThatThrownBy(() -> stages.say(ILO, INAS, "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stages.say(ADA, INAS, "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stages.unsay(ILO, INAS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stages.gather(ADA, INAS, "a", "b")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stages.disperse(ILO, INAS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stages.of(INA, ILOS)).isInstanceOf(NotAllowed.class);
        assertThat(stages.of(ADA).isEmpty()).isTrue();
    }

    @Test
    void refusesEmptyWords() {
        assertThatThrownBy(() -> stages.say(INA, INAS, " \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found none");
    }

    @Test
    void ringsAtTheClass() throws InterruptedException {
        var rung = new CountDownLatch(1);
        classes.bell.listen(INAS, rung::countDown);
        stages.say(INA, INAS, "Look up, please.");

        assertThat(rung.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
