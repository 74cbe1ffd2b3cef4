package io.weightroom.wall;

import io.weightroom.classroom.Answer;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Roster;
import io.weightroom.wall.Poll.Counts;
import io.weightroom.wall.Poll.Draft;
import io.weightroom.wall.Poll.State;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Questions that a class answers at the same time. An answer counts once for each student, however
 * often it is given, and an answer to a lesson's question is the answer in the lesson.
 */
@Service
public class Polls {

    private static final int MOST_CHOICES = 8;
    private static final int MOST_OF_A_CHOICE = 300;
    private static final int MOST_OF_A_QUESTION = 1000;
    private static final int MOST_OF_A_REASON = 2000;

    private final PollStore store;
    private final Stages stages;
    private final Progress progress;
    private final Roster roster;
    private final Bell bell;

    Polls(PollStore store, Stages stages, Progress progress, Roster roster, Bell bell) {
        this.store = store;
        this.stages = stages;
        this.progress = progress;
        this.roster = roster;
        this.bell = bell;
    }

    /**
     * Asks a class, in place of what it was asked before.
     *
     * @param lesson the question of a lesson that this is, if it is one
     */
    public void ask(LearnerId leader, long cohort, Optional<Answer.Question> lesson, Draft draft) {
        roster.checkLeads(leader, cohort);
        store.insert(cohort, lesson, checked(draft));
        stages.changed(cohort);
    }

    /** Ends the answering, and shows everybody how the answers fell. */
    public void show(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        store.current(cohort).ifPresent(poll -> store.show(poll.id()));
        stages.changed(cohort);
    }

    public void end(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        store.end(cohort);
        stages.changed(cohort);
    }

    /** Answers so far, for somebody who leads the class. */
    public Counts counts(LearnerId leader, Poll poll) {
        roster.checkLeads(leader, poll.cohort());
        return store.counts(poll);
    }

    /**
     * How the answers fell, for a student of the class.
     *
     * @throws NotAllowed while others still answer
     */
    public Counts shown(LearnerId learner) {
        return stages.of(learner)
                .poll()
                .filter(poll -> poll.state() == State.SHOWN)
                .map(store::counts)
                .orElseThrow(() -> new NotAllowed("the answers are not shown yet"));
    }

    /** What the learner has answered, as the choice's index; absent before. */
    public Optional<Integer> answered(LearnerId learner, Poll poll) {
        return progress.answer(learner, poll.key())
                .map(answer -> poll.choices().indexOf(answer.given()))
                .filter(index -> index >= 0);
    }

    /**
     * Answers the question that the learner's class is asked now; another answer replaces it.
     *
     * @throws NotAllowed where that is another question, or its answers are shown already
     * @throws IllegalArgumentException where there is no such choice
     */
    public void answer(LearnerId learner, long poll, int choice) {
        var asked =
                stages.of(learner)
                        .poll()
                        .filter(now -> now.id() == poll && now.state() == State.OPEN)
                        .orElseThrow(() -> new NotAllowed("this question is not asked any more"));
        if (choice < 0 || choice >= asked.choices().size()) {
            throw new IllegalArgumentException(
                    "choice: expected 0 to %d, found %d"
                            .formatted(asked.choices().size() - 1, choice));
        }
        boolean right = asked.answer().isPresent() && asked.answer().getAsInt() == choice;
        progress.record(learner, asked.key(), asked.choices().get(choice), right, "");
        bell.ring(learner);
    }

    private static Draft checked(Draft draft) {
        var choices =
                draft.choices().stream()
                        .map(choice -> Words.some(choice, MOST_OF_A_CHOICE, "choice"))
                        .toList();
        if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
            throw new IllegalArgumentException(
                    "choices: expected 2 to %d, found %d".formatted(MOST_CHOICES, choices.size()));
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            throw new IllegalArgumentException("choices: expected each once, found one twice");
        }
        return new Draft(
                Words.some(draft.question(), MOST_OF_A_QUESTION, "question"),
                choices,
                draft.answer(),
                Words.line(draft.because(), MOST_OF_A_REASON, "reason"));
    }
}
