package io.weightroom.wall;

import static io.weightroom.wall.TwoClasses.ADA;
import static io.weightroom.wall.TwoClasses.BOB;
import static io.weightroom.wall.TwoClasses.EVE;
import static io.weightroom.wall.TwoClasses.ILO;
import static io.weightroom.wall.TwoClasses.INA;
import static io.weightroom.wall.TwoClasses.INAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final TwoClasses classes = new TwoClasses();
    private final Hands hands = classes.hands;

    @Test
    void putsWhoAskedFirstFirst() {
        hands.raise(BOB, "why is it flat?", "07-digits");
        hands.raise(ADA, "", "");

        assertThat(hands.queue(INA, INAS)).extracting(Hand::learner).containsExactly(BOB, ADA);
    }

    @Test
    void keepsItsTurnWhenTheNoteIsChanged() {
        hands.raise(BOB, "why?", "");
        hands.raise(ADA, "", "");
        hands.raise(BOB, "why, again?", "");

        assertThat(hands.queue(INA, INAS)).extracting(Hand::learner).containsExactly(BOB, ADA);
        assertThat(hands.of(BOB)).map(Hand::note).contains("why, again?");
    }

    @Test
    void isLoweredByItsOwnerAndByWhoLeadsTheClass() {
        hands.raise(BOB, "", "");
        hands.raise(ADA, "", "");
        hands.lower(BOB);
        hands.lower(INA, ADA);

        assertThat(hands.queue(INA, INAS)).isEmpty();
    }

    @Test
    void isNotSeenOrLoweredFromAnotherClass() {
        hands.raise(BOB, "", "");

        assertThatThrownBy(() -> hands.queue(ILO, INAS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hands.lower(ILO, BOB)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hands.lower(EVE, BOB)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hands.queue(ADA, INAS)).isInstanceOf(NotAllowed.class);
        assertThat(hands.of(BOB)).isPresent();
    }

    @Test
    void isNotRaisedByWhoIsInNoClass() {
        assertThatThrownBy(() -> hands.raise(INA, "", "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hands.raise(new LearnerId("nobody"), "", ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void keepsMarkupAsTextAndRefusesNovels() {
        hands.raise(BOB, "<b>שלום</b> 🙂\nsecond line", "");

        assertThat(hands.of(BOB)).map(Hand::note).contains("<b>שלום</b> 🙂 second line");
        assertThatThrownBy(() -> hands.raise(BOB, "x".repeat(301), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 300 characters, found 301");
    }

    @Test
    void isForgottenWithItsLearner() {
        hands.raise(BOB, "", "");
        new WallForgets(classes.jdbc).forget(BOB);

        assertThat(hands.of(BOB)).isEmpty();
    }
}
