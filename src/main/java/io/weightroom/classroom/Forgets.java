package io.weightroom.classroom;

/**
 * Keeps something of learners, and can forget all of it. Each room that has data of learners
 * implements this as a bean, so that an account can be erased whole.
 */
public interface Forgets {

    /**
     * Deletes everything that this room keeps of the learner. Called in a transaction; files go
     * last, since they do not come back.
     */
    void forget(LearnerId learner);
}
