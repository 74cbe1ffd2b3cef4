package io.weightroom.classroom;

/** Who a run, an answer or a drawing belongs to. */
public record LearnerId(String value) {

    /** The one learner of one's own machine, who is also its host. */
    public static final LearnerId LOCAL = new LearnerId("local");

    @Override
    public String toString() {
        return value;
    }
}
