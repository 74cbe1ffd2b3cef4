package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeViewTest extends PageTest {

    @Autowired private Progress progress;

    @Test
    void saysWhatTheCourseIsAndWhichLessonsThereAre() {
        var home = navigate(HomeView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("A small course");
        assertThat(text(home))
                .contains("Learn by training.")
                .contains("Two rings")
                .contains("You tell two rings apart.")
                .contains("10 minutes, not begun");
    }

    @Test
    void showsHowFarTheLearnerIs() {
        navigate(RunsView.class);
        progress.markRead(LearnerId.LOCAL, "two-rings", "train");

        assertThat(text(navigate(HomeView.class)))
                .contains("1 of 2 steps read, 0 of 2 questions answered");
    }

    @Test
    void leadsOnFromAnAddressThatDoesNotExist() {
        var page = navigate("lessons/three-rings", UnknownPage.class);

        assertThat(text(page)).contains("No lesson is called “three-rings”.").contains("Two rings");
    }
}
