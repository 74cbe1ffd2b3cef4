package io.weightroom.wall;

import static io.weightroom.wall.TwoClasses.ADA;
import static io.weightroom.wall.TwoClasses.BOB;
import static io.weightroom.wall.TwoClasses.EVE;
import static io.weightroom.wall.TwoClasses.ILO;
import static io.weightroom.wall.TwoClasses.INA;
import static io.weightroom.wall.TwoClasses.INAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.NotAllowed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PollsTest {

    private static final Answer.Question GUESS =
            new Answer.Question(Kind.PREDICTION, "07-digits", "guess");
    private static final Poll.Draft DRAFT =
            new Poll.Draft("How well?", List.of("Badly", "Well"), OptionalInt.of(1), "It can.");

    private final TwoClasses classes = new TwoClasses();
    private final Polls polls = classes.polls;

    private Poll ask() {
        polls.ask(INA, INAS, Optional.empty(), DRAFT);
        return classes.stages.of(INA, INAS).poll().orElseThrow();
    }

    @Test
    void countsEachStudentOnceHoweverOftenTheyAnswer() {
        var poll = ask();
        polls.answer(ADA, poll.id(), 0);
        polls.answer(ADA, poll.id(), 1);
        polls.answer(BOB, poll.id(), 1);

        assertThat(polls.counts(INA, poll)).isEqualTo(new Poll.Counts(List.of(0, 2), 2));
        assertThat(polls.answered(ADA, poll)).contains(1);
    }

    @Test
    void takesAnAnswerToALessonsQuestionAsTheOneInTheLesson() {
        classes.progress.record(BOB, GUESS, "Badly", false, "");
        polls.ask(INA, INAS, Optional.of(GUESS), DRAFT);
        var poll = classes.stages.of(ADA).poll().orElseThrow();
        polls.answer(ADA, poll.id(), 1);

        assertThat(polls.counts(INA, poll).votes()).containsExactly(1, 1);
        assertThat(classes.progress.answer(ADA, GUESS)).map(Answer::correct).contains(true);
    }

    @Test
    void showsAnswersToStudentsOnlyWhenTheyAreShownToAll() {
        var poll = ask();
        polls.answer(ADA, poll.id(), 1);
        assertThatThrownBy(() -> polls.shown(ADA)).isInstanceOf(NotAllowed.class);

        polls.show(INA, INAS);
        assertThat(polls.shown(BOB).votes()).containsExactly(0, 1);
        assertThatThrownBy(() -> polls.shown(EVE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesNoAnswerAfterwards() {
        var poll = ask();
        polls.show(INA, INAS);
        assertThatThrownBy(() -> polls.answer(ADA, poll.id(), 1)).isInstanceOf(NotAllowed.class);

        polls.end(INA, INAS);
        assertThatThrownBy(() -> polls.answer(ADA, poll.id(), 1)).isInstanceOf(NotAllowed.class);
        assertThat(classes.stages.of(ADA).poll()).isEmpty();
    }

    @Test
    void takesNoAnswerToAnotherClassesQuestion() {
        var poll = ask();

        assertThatThrownBy(() -> polls.answer(EVE, poll.id(), 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> polls.answer(INA, poll.id(), 1)).isInstanceOf(NotAllowed.class);
        assertThat(polls.counts(INA, poll).answered()).isZero();
    }

    @Test
    void refusesChoicesThatThereAreNot() {
        var poll = ask();
        for (int choice : new int[] {-1, 2}) {
            assertThatThrownBy(() -> polls.answer(ADA, poll.id(), choice))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected 0 to 1, found " + choice);
        }
    }

    @Test
    void isForWhoLeadsTheClassOnly() {
        var poll = ask();
        for (var other : List.of(ILO, ADA)) {
            assertThatThrownBy(() -> polls.ask(other, INAS, Optional.empty(), DRAFT))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> polls.show(other, INAS)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> polls.end(other, INAS)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> polls.counts(other, poll)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void refusesQuestionsThatNobodyCouldAnswer() {
        for (var choices : List.of(List.of("One"), List.of("One", "One"), List.of("One", " "))) {
            var draft = new Poll.Draft("Which?", choices, OptionalInt.empty(), "");
            assertThatThrownBy(() -> polls.ask(INA, INAS, Optional.empty(), draft))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void asksOneQuestionAtATime() {
        var first = ask();
        var second = ask();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> polls.answer(ADA, first.id(), 1)).isInstanceOf(NotAllowed.class);
    }
}
