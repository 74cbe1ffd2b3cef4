package io.weightroom.classroom;

/**
 * What a learner answered to a question of a page.
 *
 * @param given as the learner gave it: the text of a choice, or a number as typed
 * @param evidence what it was judged by, in words, where that is a run of the learner's; else empty
 * @param attempts how often the learner has answered, from 1
 */
public record Answer(
        Question question, String given, boolean correct, String evidence, int attempts) {

    /** What kind of question it was. */
    public enum Kind {
        /** Asked before a run, to be wrong about. */
        PREDICTION,
        /** Asked to find out whether the page was understood. */
        CHECK
    }

    /**
     * Where a question stands.
     *
     * @param page slug of the lesson, or {@code home}
     * @param block name of the directive in the page
     */
    public record Question(Kind kind, String page, String block) {}
}
