package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.coach.Diagnosis;
import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.coach.Evidence;
import io.weightroom.coach.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = CoachPanelTest.class)
class CoachPanelTest extends BrowserlessTest {

    private final List<Suggestion> followed = new ArrayList<>();

    @Test
    void isEmptyWhereNothingIsWrong() {
        assertThat(open().getElement().getChildCount()).isZero();
    }

    @Test
    void saysWhatItSeesAndOffersTheValueThatHasAKnob() {
        open().show(List.of(slow("0.7 to 0.6")));
        assertThat(find(Paragraph.class).single().getElement().getTextRecursively())
                .isEqualTo("CoachThe loss falls slowly, from 0.7 to 0.6. Try 0.1.");
        var button = find(Button.class).single();
        assertThat(button.getText()).isEqualTo("Set learning rate to 0.1");
        test(button).click();
        assertThat(followed).containsExactly(new Suggestion.LearningRate(0.1));
    }

    @Test
    void readsOutWhatIsNewAndNotEveryNumberThatMoves() {
        var panel = open();
        panel.show(List.of(slow("0.7 to 0.6")));
        assertThat(panel.getElement().getAttribute("aria-live")).isEqualTo("polite");
        panel.show(List.of(slow("0.7 to 0.5")));
        assertThat(panel.getElement().getAttribute("aria-live")).isEqualTo("off");
        panel.show(List.of());
        assertThat(panel.getElement().getChildCount()).isZero();
    }

    private static Diagnosis slow(String numbers) {
        return new Diagnosis(
                Kind.LEARNING_TOO_SLOWLY,
                "The loss falls slowly, from " + numbers + ".",
                "Try 0.1.",
                List.of(new Suggestion.Epochs(9), new Suggestion.LearningRate(0.1)),
                new Evidence(Optional.empty(), Optional.empty()));
    }

    private CoachPanel open() {
        var panel = new CoachPanel(Suggestion.LearningRate.class::isInstance, followed::add);
        UI.getCurrent().add(panel);
        return panel;
    }
}
