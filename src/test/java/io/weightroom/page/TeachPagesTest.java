package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Answer.Question;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Opening;
import io.weightroom.classroom.Openings;
import io.weightroom.classroom.Progress;
import io.weightroom.page.teach.AnswersView;
import io.weightroom.page.teach.GradebookView;
import io.weightroom.page.teach.LessonDatesView;
import io.weightroom.page.teach.StudentView;
import io.weightroom.page.teach.TermsView;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On one's own machine one leads oneself: the pages of both sides, without signing in. */
class TeachPagesTest extends PageTest {

    private static final Instant LATER = Instant.parse("2199-01-07T08:00:00Z");
    private static final Opening CLOSED = new Opening(Optional.of(LATER), Optional.empty());

    @Autowired private Openings openings;
    @Autowired private Progress progress;

    @AfterEach
    void forgetEverything() {
        jdbc.sql("delete from lesson_opening").update();
        jdbc.sql("delete from wrong_answer").update();
        jdbc.sql("delete from answer").update();
        jdbc.sql("delete from step_read").update();
    }

    private void close(Opening opening) {
        openings.set(LearnerId.LOCAL, Cohort.LOCAL, "two-rings", opening);
    }

    @Test
    void showsALessonThatIsStillClosedToThoseWhoLead() {
        close(CLOSED);

        assertThat(text(openLesson())).contains("Why a hidden layer?");
        assertThat(text(navigate("class/1/lessons", LessonDatesView.class)))
                .contains("Opens Mon 7 Jan 2199, 08:00 (UTC).");
    }

    @Test
    void closesALessonToStudentsUntilItsDate() {
        close(CLOSED);
        navigate("class/1/lessons", LessonDatesView.class);
        press("See the course as a student does");

        assertThat(text(navigate(HomeView.class)))
                .contains("Opens Mon 7 Jan 2199, 08:00 (UTC).")
                .doesNotContain("10 minutes");
        assertThat(text(openLesson()))
                .contains("Two rings", "Opens Mon 7 Jan 2199, 08:00 (UTC).")
                .doesNotContain("Why a hidden layer?");
        assertThat(find(NativeButton.class).withText("Train").all()).isEmpty();
    }

    @Test
    void closesALessonToStudentsAfterItsDate() {
        close(new Opening(Optional.empty(), Optional.of(Instant.parse("2026-01-07T08:00:00Z"))));
        navigate("class/1/lessons", LessonDatesView.class);
        press("See the course as a student does");

        assertThat(text(openLesson())).contains("Closed since Wed 7 Jan 2026, 08:00 (UTC).");
    }

    @Test
    void tellsWhatWasAnsweredAndWhatWasWrong() {
        var why = new Question(Kind.CHECK, "two-rings", "why");
        progress.record(LearnerId.LOCAL, why, "It is faster", false, "");
        progress.record(LearnerId.LOCAL, why, "A line cannot do it", true, "");

        assertThat(text(navigate("class/1/lessons/two-rings", AnswersView.class)))
                .contains("Why a hidden layer?")
                .contains("1 of 1 have answered, 100.0 % of them right, after 2.0 tries each.")
                .contains("A line cannot do it")
                .contains("It is faster")
                .contains("Nobody has answered yet.");
    }

    @Test
    void sumsUpWhatSomebodyDidOnASheet() {
        progress.markRead(LearnerId.LOCAL, "two-rings", "train");
        runs.ended(RINGS, 0.974);
        runs.ended(RINGS, 0.951);

        assertThat(text(navigate(SummaryView.class)))
                .contains("have finished 0 of 1 lessons")
                .contains("trained 2 networks in 3.00 s")
                .contains("1 of 2")
                .contains("97.4 % (rings 1)");
        assertThat(text(navigate("class/1/students/local", StudentView.class)))
                .contains("97.4 % (rings 1)");
    }

    @Test
    void opensTheGradebookAndTheTermsOfAClass() {
        assertThat(text(navigate("class/1/gradebook", GradebookView.class)))
                .contains("Points come from the server's own record", "CSV for Moodle");
        assertThat(text(navigate("class/1/assignments", TermsView.class)))
                .contains("Time zone of the class");
    }

    @Test
    void tellsNothingOfStudentsOfOthers() {
        assertThat(text(navigate("class/1/students/nobody", FailurePage.class)))
                .contains("There is no such learner.");
    }
}
