package io.weightroom.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.Cohort;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    /** The evening before the clock goes forward there. */
    private static final Instant DUE = at("2026-03-28T20:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIENNA).toInstant();
    }

    private static Terms due(LatePolicy late) {
        return new Terms(
                2,
                "digits",
                true,
                Optional.of(at("2026-03-20T08:00")),
                Optional.of(DUE),
                late,
                3,
                Terms.Counts.BEST);
    }

    @Test
    void knowsWhetherItIsOpenLateOrOver() {
        var terms = due(new LatePolicy(10, 2));

        assertThat(terms.stage(at("2026-03-20T07:59"), VIENNA)).isEqualTo(Stage.NOT_YET_OPEN);
        assertThat(terms.stage(at("2026-03-20T08:00"), VIENNA)).isEqualTo(Stage.OPEN);
        assertThat(terms.stage(DUE, VIENNA)).isEqualTo(Stage.OPEN);
        assertThat(terms.stage(DUE.plusNanos(1), VIENNA)).isEqualTo(Stage.LATE);
        assertThat(terms.stage(at("2026-03-30T20:00"), VIENNA)).isEqualTo(Stage.LATE);
        assertThat(terms.stage(at("2026-03-30T20:01"), VIENNA)).isEqualTo(Stage.CLOSED);
        assertThat(due(LatePolicy.NONE).stage(DUE.plusNanos(1), VIENNA)).isEqualTo(Stage.CLOSED);
    }

    /** A day of the class's calendar has 23 hours where the clock goes forward. */
    @Test
    void countsDaysAsTheClassDoesWhenTheClockChanges() {
        var terms = due(new LatePolicy(10, 5));

        assertThat(terms.lateDays(at("2026-03-29T20:00"), VIENNA)).isEqualTo(1);
        assertThat(terms.lateDays(DUE.plusSeconds(23 * 3600), VIENNA)).isEqualTo(1);
        assertThat(terms.lateDays(DUE.plusSeconds(24 * 3600), VIENNA)).isEqualTo(2);
        assertThat(terms.closes(VIENNA)).contains(at("2026-04-02T20:00"));
    }

    @Test
    void takesOffNoMoreThanThereIs() {
        assertThat(new LatePolicy(30, 9).taken(2)).isEqualTo(60);
        assertThat(new LatePolicy(30, 9).taken(4)).isEqualTo(100);
    }

    @Test
    void givesAllOnOnesOwnMachineAndNothingElsewhere() {
        assertThat(Terms.initial(Cohort.LOCAL, "digits").stage(DUE, VIENNA)).isEqualTo(Stage.OPEN);
        assertThat(Terms.initial(2, "digits").stage(DUE, VIENNA)).isEqualTo(Stage.NOT_GIVEN);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> new LatePolicy(101, 1))
                .hasMessage("late: expected 0 to 100 percent a day, found 101");
        assertThatThrownBy(
                        () ->
                                new Terms(
                                        2,
                                        "digits",
                                        true,
                                        Optional.of(DUE),
                                        Optional.of(DUE),
                                        LatePolicy.NONE,
                                        1,
                                        Terms.Counts.LAST))
                .hasMessage("due: expected a moment after it opens");
    }
}
