package io.weightroom.lesson;

import java.util.List;

/**
 * One thing that an assignment is graded by, and its points. What a machine judges is judged by the
 * server's own record of the learner's newest finished run at a block of the assignment.
 */
public sealed interface Criterion {

    /** One of a kind in its assignment. */
    String name();

    /** More than 0. */
    double points();

    /**
     * The run reads samples that it was never trained on, and that no browser sees, this well.
     *
     * @param accuracy share of them that must be right, within (0, 1)
     */
    record HeldOutAccuracy(String name, double points, String block, double accuracy)
            implements Criterion {}

    /**
     * @param perplexity the most there may be on text that no browser sees
     */
    record HeldOutPerplexity(String name, double points, String block, double perplexity)
            implements Criterion {}

    /** The run's network has at most so many parameters. */
    record MostParameters(String name, double points, String block, long parameters)
            implements Criterion {}

    /** The run held a lane for at most so many seconds. */
    record MostSeconds(String name, double points, String block, double seconds)
            implements Criterion {}

    /**
     * A question of the assignment, answered right: by the lesson, or by what own runs measured.
     */
    record Answered(String name, double points, String question) implements Criterion {}

    /**
     * The learner's code has answered what the server asked it: inputs drawn anew for that code,
     * and whose right outputs the server computes itself. The newest answer of the code that is
     * kept counts.
     */
    record CodeAnswers(String name, double points, String block) implements Criterion {}

    /**
     * A text that an instructor reads.
     *
     * @param question what it is about
     * @param rubric what points are given for, a sentence each
     */
    record Written(String name, double points, String question, List<String> rubric)
            implements Criterion {

        public Written {
            rubric = List.copyOf(rubric);
        }
    }
}
