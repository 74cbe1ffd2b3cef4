package io.weightroom.page.assignments;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.weightroom.grading.Finding;
import io.weightroom.grading.Finding.Verdict;
import io.weightroom.grading.Stage;
import io.weightroom.grading.Standing;
import io.weightroom.lesson.Assignment;
import io.weightroom.page.Confirmation;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** The end of an assignment: the texts to write, the button, the result with its reasons. */
final class HandInSection extends Section {

    private final WrittenAnswers written;
    private final Paragraph state = new Paragraph();
    private final NativeButton button = new NativeButton("Hand in", press -> ask());
    private final Confirmation confirmation = new Confirmation();
    private final Paragraph note = new Paragraph();
    private final HandInResult result = new HandInResult();
    private final IntConsumer handIn;
    private OptionalInt attempt = OptionalInt.empty();
    private String question = "";
    private boolean busy;

    /**
     * @param handIn takes the number of the attempt
     */
    HandInSection(WrittenAnswers written, IntConsumer handIn) {
        this.written = written;
        this.handIn = handIn;
        addClassName("wr-hand-in");
        setId("hand-in");
        var title = new H2("Hand in");
        title.setId("hand-in-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "hand-in-title");
        button.addClassName("wr-hand-in-go");
        note.addClassName("wr-hand-in-note");
        note.getElement().setAttribute("role", "status");
        state.addClassName("wr-hand-in-state");
        add(title, written, state, button, confirmation, note, result);
    }

    WrittenAnswers written() {
        return written;
    }

    void show(Assignment assignment, Standing standing) {
        attempt =
                standing.canHandIn() ? OptionalInt.of(standing.nextAttempt()) : OptionalInt.empty();
        question = question(standing);
        state.setText(state(standing));
        button.setVisible(standing.canHandIn());
        button.setEnabled(!busy);
        if (!standing.canHandIn()) {
            confirmation.setVisible(false);
        }
        result.show(
                assignment,
                standing,
                standing.handIns().isEmpty() ? 0 : standing.handIns().getFirst().attempt());
    }

    private void ask() {
        note.setText("");
        confirmation.ask(question, "Hand in now", this::go);
    }

    private void go() {
        if (busy || attempt.isEmpty()) {
            return;
        }
        busy = true;
        button.setEnabled(false);
        say("neutral", "The server grades what it has of yours. This can take some seconds.");
        handIn.accept(attempt.getAsInt());
    }

    /** It was graded; the page shows how. */
    void done() {
        over();
        say("neutral", "Handed in, and graded.");
        result.focusGrade();
    }

    void refused(String sentence) {
        over();
        say("wrong", sentence);
    }

    private void over() {
        busy = false;
        button.setEnabled(true);
    }

    private void say(String tone, String sentence) {
        note.setText(sentence);
        note.getElement().setAttribute("data-tone", tone);
    }

    private static String question(Standing standing) {
        long missing =
                standing.soFar().stream()
                        .map(Finding::verdict)
                        .filter(v -> v == Verdict.NOT_MET || v == Verdict.PARTLY_MET)
                        .count();
        return "Attempt %d%s is graded at once, by your newest finished runs, your answers, your code and your texts as they are now.%s%s"
                .formatted(
                        standing.nextAttempt(),
                        standing.attemptsLeft().isEmpty()
                                ? ""
                                : " of " + standing.terms().attempts(),
                        missing == 0
                                ? ""
                                : " %d %s not met so far."
                                        .formatted(
                                                missing,
                                                missing == 1 ? "criterion is" : "criteria are"),
                        standing.lateDays() == 0 ? "" : " " + late(standing));
    }

    private static String late(Standing standing) {
        return "It is day %d after the deadline: %d %% of the points are taken off."
                .formatted(
                        standing.lateDays(),
                        Math.min(100, standing.lateDays() * standing.terms().late().percentADay()));
    }

    private static String state(Standing standing) {
        if (standing.stage() == Stage.CLOSED) {
            return "It is closed. Everything that you did here is kept, and nothing can be handed in any more.";
        }
        if (!standing.canHandIn()) {
            return "All attempts are used.";
        }
        return standing.lateDays() > 0
                ? late(standing)
                : "The grade comes from what the server has recorded: no figure of yours is asked for.";
    }
}
