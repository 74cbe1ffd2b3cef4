package io.weightroom.page.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.page.Failures;
import io.weightroom.wall.Poll;
import io.weightroom.wall.Polls;
import java.util.ArrayList;
import java.util.List;

/** A question to the class, as a student answers it. */
final class PollCard extends Div {

    private final Polls polls;
    private final LearnerId learner;
    private final Poll poll;
    private final List<NativeButton> buttons = new ArrayList<>();
    private final Paragraph reply = new Paragraph();

    PollCard(Polls polls, LearnerId learner, Poll poll) {
        this.polls = polls;
        this.learner = learner;
        this.poll = poll;
        addClassName("wr-live-poll");
        var question = new Paragraph(poll.question());
        question.addClassName("wr-live-question");
        question.getElement().setAttribute("dir", "auto");
        reply.getElement().setAttribute("role", "status");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Question to the class: " + poll.question());
        add(question);
        if (poll.state() == Poll.State.OPEN) {
            add(choices());
        } else {
            showAnswers();
        }
        add(reply);
        show();
    }

    private Div choices() {
        var choices = new Div();
        choices.addClassName("wr-choices");
        for (int i = 0; i < poll.choices().size(); i++) {
            int index = i;
            var button = new NativeButton(poll.choices().get(i), press -> answer(index));
            button.getElement().setAttribute("dir", "auto");
            buttons.add(button);
            choices.add(button);
        }
        return choices;
    }

    private void showAnswers() {
        try {
            var chart = new PollChart();
            chart.show(poll, polls.shown(learner), true);
            add(chart);
        } catch (NotAllowed over) {
            // The next question has come already, and will be shown.
        }
    }

    private void answer(int choice) {
        try {
            polls.answer(learner, poll.id(), choice);
            show();
        } catch (NotAllowed | IllegalArgumentException e) {
            reply.setText(Failures.asSentence(String.valueOf(e.getMessage())));
        }
    }

    private void show() {
        int given = polls.answered(learner, poll).orElse(-1);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getElement().setAttribute("aria-pressed", String.valueOf(i == given));
        }
        reply.setText(words(given));
    }

    private String words(int given) {
        if (poll.state() == Poll.State.OPEN) {
            return given < 0
                    ? "Choose what you think. Nobody sees who answered what."
                    : "Noted. You can change it until the answers are shown.";
        }
        var yours = given < 0 ? "" : "You said “" + poll.choices().get(given) + "”. ";
        return yours + poll.because();
    }
}
