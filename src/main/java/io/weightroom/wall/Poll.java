package io.weightroom.wall;

import io.weightroom.classroom.Answer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A question to a class.
 *
 * @param key where its answers are kept: with the lesson's own, where it is a lesson's
 * @param answer index of the right choice, from 0; absent where there is none
 * @param because said when the answers are shown; may be empty
 */
public record Poll(
        long id,
        long cohort,
        Answer.Question key,
        String question,
        List<String> choices,
        OptionalInt answer,
        String because,
        State state) {

    /** Page of questions that no lesson asks. */
    static final String OWN_PAGE = "poll";

    public Poll {
        choices = List.copyOf(choices);
    }

    /** How far a question is. */
    public enum State {
        /** Students answer, and see nobody's answer but their own. */
        OPEN,
        /** No more answers; all see how they fell. */
        SHOWN,
        OVER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to ask.
     *
     * @param answer as in {@link Poll}
     */
    public record Draft(String question, List<String> choices, OptionalInt answer, String because) {

        public Draft {
            choices = List.copyOf(choices);
        }
    }

    /**
     * How the answers fell.
     *
     * @param votes for each choice
     * @param students in the class
     */
    public record Counts(List<Integer> votes, int students) {

        public Counts {
            votes = List.copyOf(votes);
        }

        public int answered() {
            return votes.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
