package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.runs.Place;
import org.junit.jupiter.api.Test;

class QuestionsTest extends PageTest {

    @Test
    void asksForAnotherChoiceUntilTheRightOneIsFound() {
        openLesson();

        press("It is faster");
        assertThat(reply("check")).startsWith("Not that one.");

        press("A line cannot do it");
        assertThat(reply("check")).isEqualTo("Right. No line parts a ring from what is inside.");
    }

    @Test
    void remembersARightAnswer() {
        openLesson();
        press("A line cannot do it");

        openLesson();
        assertThat(reply("check")).startsWith("Right.");
        assertThat(button("It is faster").isEnabled()).isFalse();
    }

    @Test
    void revealsAPredictionOnlyWhenItsRunHasEnded() {
        openLesson();
        press("Badly");
        assertThat(reply("predict")).doesNotContain("Rings are easy.");

        runs.ended(RINGS, 0.99);
        roundTrip();
        assertThat(reply("predict")).isEqualTo("It went otherwise: “Well”. Rings are easy.");
    }

    @Test
    void hidesTheAnswerFromThoseWhoHaveNotPredicted() {
        runs.ended(RINGS, 0.99);
        openLesson();
        assertThat(reply("predict")).doesNotContain("Rings are easy.");

        press("Well");
        assertThat(reply("predict")).isEqualTo("As you predicted. Rings are easy.");
    }

    @Test
    void refusesANumberUntilTheRunIsFinished() {
        openLesson();
        assertThat(button("Answer").isEnabled()).isFalse();
        assertThat(measured()).contains("Train that run to its end first");

        runs.training(RINGS);
        roundTrip();
        assertThat(measured()).contains("still going");
        assertThat(button("Answer").isEnabled()).isFalse();

        runs.ended(RINGS, 0.974);
        roundTrip();
        assertThat(button("Answer").isEnabled()).isTrue();
    }

    @Test
    void takesThatRunOfThisPageAlone() {
        runs.ended(new Place("another-lesson", "rings"), 0.974);
        openLesson();

        assertThat(button("Answer").isEnabled()).isFalse();
    }

    @Test
    void judgesByWhatTheNewestRunMeasured() {
        runs.ended(RINGS, 0.90);
        runs.ended(RINGS, 0.974);
        openLesson();

        answer("90 %");
        assertThat(measured()).contains("Not what your run 2 measured");
        answer("97.4 %");
        assertThat(measured()).contains("Right. Your run 2 measured 97.4 %.");
    }

    @Test
    void takesAFractionForAPercentage() {
        runs.ended(RINGS, 0.974);
        openLesson();

        answer("0.974");
        assertThat(measured()).contains("Right.");
    }

    @Test
    void saysThatWordsAreNoNumber() {
        runs.ended(RINGS, 0.974);
        openLesson();

        answer("very well");
        assertThat(measured()).contains("That is not a number.");
    }

    private void answer(String typed) {
        find(Input.class).withCondition(input -> input.isEnabled()).single().setValue(typed);
        press("Answer");
    }

    private String measured() {
        return find(Component.class).withAttribute("data-widget", "check").all().stream()
                .skip(1)
                .map(PageTest::text)
                .findFirst()
                .orElseThrow();
    }

    private String reply(String directive) {
        var widget = find(Component.class).withAttribute("data-widget", directive).all().getFirst();
        return find(com.vaadin.flow.component.html.Paragraph.class, widget)
                .withClassName("wr-question-reply")
                .single()
                .getText();
    }

    private NativeButton button(String text) {
        return find(NativeButton.class).withText(text).single();
    }
}
