package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Answer.Question;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeViewTest extends PageTest {

    @Autowired private Progress progress;

    @Test
    void saysWhatTheCourseIsAndWhichLessonsThereAre() {
        var home = open();

        assertThat(find(H1.class).single().getText()).isEqualTo("A small course");
        assertThat(text(home))
                .contains("Learn by training.")
                .contains("Two rings")
                .contains("You tell two rings apart.")
                .contains("10 minutes, not begun");
    }

    @Test
    void showsHowFarTheLearnerIs() {
        progress.markRead(LearnerId.LOCAL, "two-rings", "train");

        assertThat(text(open())).contains("1 of 2 steps read, 0 of 2 questions answered");
    }

    @Test
    void leadsOnFromWhereTheLearnerWas() {
        assertThat(text(open())).doesNotContain("You were last in");

        progress.markRead(LearnerId.LOCAL, "two-rings", "train");
        assertThat(text(open())).contains("You were last in “Two rings”.", "Go on with “Check”");
        assertThat(
                        find(RouterLink.class).all().stream()
                                .map(link -> link.getElement().getAttribute("href")))
                .contains("lessons/two-rings#check");

        progress.record(
                LearnerId.LOCAL,
                new Question(Kind.CHECK, "assignments/rings", "why"),
                "",
                true,
                "");
        assertThat(text(open())).contains("You were last in the assignment “Rings to hand in”.");
    }

    @Test
    void leadsOnFromAnAddressThatDoesNotExist() {
        var page = navigate("lessons/three-rings", UnknownPage.class);

        assertThat(text(page)).contains("No lesson is called “three-rings”.").contains("Two rings");
    }

    /** Made anew, as it is when one comes from another page. */
    private HomeView open() {
        navigate(RunsView.class);
        return navigate(HomeView.class);
    }
}
