package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.page.teach.LearnerView;
import io.weightroom.page.teach.WallView;
import io.weightroom.wall.Stages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WallViewTest extends PageTest {

    @Autowired private Stages stages;

    @AfterEach
    void leaveNothing() {
        for (var table : List.of("hand", "message", "gathering", "poll")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from account where learner <> 'local'").update();
        jdbc.sql("delete from cohort where id = 90").update();
        stages.disperse(LearnerId.LOCAL, Cohort.LOCAL);
    }

    private static void type(HasValue<?, String> field, String text) {
        field.setValue(text);
    }

    @Test
    void tellsTheClassAndTakesItDown() {
        var wall = navigate(WallView.class);
        type(find(TextArea.class).withCaption("Message").single(), "Look up, please.");
        press("Tell all");
        assertThat(stages.of(LearnerId.LOCAL).message())
                .map(m -> m.words())
                .contains("Look up, please.");
        assertThat(text(wall)).contains("Look up, please.");

        press("Take it down");
        assertThat(stages.of(LearnerId.LOCAL).message()).isEmpty();
    }

    @Test
    void asksTheClassAndShowsTheAnswers() {
        var wall = navigate(WallView.class);
        press("Ask all");
        assertThat(text(wall)).contains("Choices: expected 2 to 8, found 0.");

        type(find(TextField.class).withCaption("What do you ask?").single(), "How well?");
        type(find(TextArea.class).withCaption("Choices, one a line").single(), "Badly\n\nWell\n");
        press("Ask all");
        assertThat(text(wall)).contains("How well?", "Badly", "0 of 1 have answered.");

        press("Show the answers to all");
        press("End it");
        assertThat(stages.of(LearnerId.LOCAL).poll()).isEmpty();
    }

    @Test
    void showsNamesAsText() {
        jdbc.sql(
                        """
                        insert into account (learner, name, role, cohort)
                        values ('mia', '<i>Mia</i> 🙂', 'STUDENT', 1)
                        """)
                .update();
        var page = navigate(LearnerView.class, Map.of("cohort", "1", "learner", "mia"));

        assertThat(text(page)).contains("<i>Mia</i> 🙂");
    }

    @Test
    void showsAStudentsRunAndItsReplay() {
        var run = runs.ended(RINGS, 0.97);
        var page =
                navigate(
                        LearnerView.class,
                        Map.of("cohort", "1", "learner", "local", "run", "" + run.id()));

        assertThat(text(page)).contains("Run 1 of “rings”", "done, 1 epoch", "circles", "Replay");
    }

    @Test
    void refusesAClassThatThereIsNot() {
        assertThat(text(navigate("class/77"))).contains("This class is led by somebody else.");
    }

    @Test
    void refusesAStudentOfAnotherClass() {
        jdbc.sql("insert into cohort (id, name, zone, secret) values (90, 'B', 'UTC', 1)").update();
        jdbc.sql(
                        """
                        insert into account (learner, name, role, cohort)
                        values ('eve', 'Eve', 'STUDENT', 90)
                        """)
                .update();

        assertThat(text(navigate("class/1/learners/eve")))
                .contains("This student is in another class.");
    }

    private Component navigate(String address) {
        UI.getCurrent().navigate(address);
        return UI.getCurrent();
    }
}
