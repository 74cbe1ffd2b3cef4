package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Assignments of classes: their terms, what is handed in, and grades, which come from the server's
 * own record of what a learner trained and answered. Every method asks who wants to know, and
 * throws {@link io.weightroom.classroom.NotAllowed} where that is not theirs.
 */
public interface Grading {

    /** Of all assignments, in their order. */
    List<Terms> terms(LearnerId leader, long cohort);

    /** Grades that stand keep what was taken off them; the trail of every student says it. */
    void setTerms(LearnerId leader, Terms terms);

    /** With each assignment that the learner's class has and that has opened, or will. */
    List<Standing> given(LearnerId learner);

    /**
     * @throws io.weightroom.classroom.NotAllowed where the learner's class does not have it
     */
    Standing standing(LearnerId learner, String assignment);

    /**
     * Hands in and grades, by what the server has at this moment. May take seconds: not for a
     * thread that a page waits for.
     *
     * @param attempt as {@link Standing#nextAttempt} said. One that was handed in before, in
     *     another tab or by a request that came twice, is answered with what it was graded then
     * @param received when the learner handed it in, by the server's clock: it may have waited
     * @throws HandInRefused where it is not taken; no attempt is used then
     */
    HandIn handIn(LearnerId learner, String assignment, int attempt, Instant received);

    /** Texts that the learner has begun to write, by their criteria. */
    Map<String, String> drafts(LearnerId learner, String assignment);

    /**
     * @throws IllegalArgumentException where it is too long, or there is no such criterion
     */
    void keepDraft(LearnerId learner, String assignment, String criterion, String text);

    /** For the learner whose it is, and for those who lead the class. */
    Dossier dossier(LearnerId asker, long handIn);

    /** Of a class, those with something to read, oldest first. */
    List<HandIn> unread(LearnerId leader, long cohort);

    /** Gives points for a text. */
    HandIn mark(LearnerId leader, long handIn, String criterion, double points, String note);

    /** Gives points in place of those found, whether something was handed in or not. */
    void overrule(
            LearnerId leader, LearnerId learner, String assignment, double points, String note);

    /** Lets what was found count again. */
    void restore(LearnerId leader, LearnerId learner, String assignment);

    Gradebook gradebook(LearnerId leader, long cohort);

    /** As the learner sees it. */
    Standing standing(LearnerId leader, LearnerId learner, String assignment);

    /** Newest first. */
    List<AuditEntry> audit(LearnerId leader, LearnerId learner, String assignment);
}
