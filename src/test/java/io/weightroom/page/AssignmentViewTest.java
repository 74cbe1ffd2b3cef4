package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.grading.Grading;
import io.weightroom.grading.LatePolicy;
import io.weightroom.grading.Terms;
import io.weightroom.grading.Terms.Counts;
import io.weightroom.page.assignments.AssignmentView;
import io.weightroom.page.assignments.AssignmentsView;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AssignmentViewTest extends PageTest {

    private static final LearnerId ME = LearnerId.LOCAL;

    @Autowired private Grading grading;

    @BeforeEach
    void forgetWhatWasHandedIn() {
        jdbc.sql("delete from hand_in").update();
        jdbc.sql("delete from draft").update();
        jdbc.sql("delete from terms").update();
    }

    @Test
    void listsWhatThereIsToHandIn() {
        var page = text(navigate(AssignmentsView.class));
        assertThat(page)
                .contains("Rings to hand in", "You hand in a network for two rings.")
                .contains("No deadline", "Not handed in, 100 points")
                .contains("Any number of attempts, the best counts");
    }

    @Test
    void saysWhatCountsAndWhatIsMet() {
        var page = text(open());
        assertThat(find(H1.class).single().getText()).isEqualTo("Rings to hand in");
        assertThat(page)
                .contains("“Rings” gets at least 90 % right of samples that it was never shown.")
                .contains("“Rings” has at most 100 parameters.")
                .contains("Why a hidden layer?")
                .contains("What did you change?", "Names a run.")
                .contains("0 of 100 points");

        press("A line cannot do it");
        assertThat(verdict("Why a hidden layer?")).isEqualTo("met");
        assertThat(
                        text(
                                find(H1.class)
                                        .single()
                                        .getParent()
                                        .orElseThrow()
                                        .getParent()
                                        .orElseThrow()))
                .contains("10 of 100 points");
    }

    @Test
    void keepsWhatIsTyped() {
        grading.keepDraft(ME, "rings", "report", "I changed the epochs.");
        var area = find(Component.class).withId("written-report");
        open();
        assertThat(area.single().getElement().getProperty("value"))
                .isEqualTo("I changed the epochs.");
        assertThat(text(view())).contains("4 words, kept.");
    }

    @Test
    void asksBeforeItHandsInAndShowsTheResultWithItsReasons() throws Exception {
        open();
        press("A line cannot do it");
        press("Hand in");
        assertThat(text(view()))
                .contains("Attempt 1 is graded at once", "3 criteria are not met so far.");
        assertThat(grading.standing(ME, "rings").handIns()).isEmpty();

        press("Hand in now");
        awaitText("Handed in, and graded.");
        assertThat(text(view())).contains("10 of 100 points", "Attempt 1, ", "Attempt 1 counts.");
        assertThat(grading.standing(ME, "rings").handIns()).hasSize(1);
    }

    @Test
    void saysWhyNothingIsTaken() throws Exception {
        open();
        press("Hand in");
        press("Hand in now");
        awaitText("There is nothing to hand in yet.");
        assertThat(grading.standing(ME, "rings").handIns()).isEmpty();
    }

    @Test
    void showsNothingOfWhatIsNotOpen() {
        terms(Optional.of(Instant.now().plus(Duration.ofDays(3))), Optional.empty());
        assertThat(text(navigate(AssignmentsView.class))).contains("Opens ");
        var page = text(open());
        assertThat(page)
                .contains("Rings to hand in", "Opens ")
                .doesNotContain("What counts", "Work");
        assertThat(find(NativeButton.class).withText("Hand in").exists()).isFalse();
    }

    @Test
    void takesNothingAfterTheLastDay() {
        terms(Optional.empty(), Optional.of(Instant.now().minus(Duration.ofDays(2))));
        var page = text(open());
        assertThat(page).contains("Was due ", "It is closed.");
        assertThat(find(NativeButton.class).withText("Hand in").exists()).isFalse();
        assertThat(text(navigate(AssignmentsView.class))).contains("Closed.");
    }

    private void terms(Optional<Instant> opens, Optional<Instant> due) {
        grading.setTerms(
                ME,
                new Terms(
                        Cohort.LOCAL, "rings", true, opens, due, LatePolicy.NONE, 3, Counts.BEST));
    }

    private AssignmentView open() {
        return navigate(AssignmentView.class, Map.of("slug", "rings"));
    }

    private Component view() {
        return find(AssignmentView.class).single();
    }

    private String verdict(String criterion) {
        return find(Component.class).withAttribute("data-verdict").all().stream()
                .filter(sign -> text(sign.getParent().orElseThrow()).contains(criterion))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getAttribute("data-verdict");
    }

    /** What comes from another thread comes with a later round trip. */
    private void awaitText(String words) throws InterruptedException {
        for (int i = 0; i < 300 && !text(view()).contains(words); i++) {
            Thread.sleep(20);
            roundTrip();
        }
        assertThat(text(view())).contains(words);
    }
}
