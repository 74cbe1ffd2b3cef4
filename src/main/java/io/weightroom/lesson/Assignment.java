package io.weightroom.lesson;

import java.util.List;

/**
 * A task that is handed in and graded.
 *
 * @param slug as in its address, {@code /assignments/SLUG}
 * @param page what a learner reads and works with; its widgets stand at {@link #place}
 * @param criteria what it is graded by, at least one
 */
public record Assignment(String slug, Lesson page, List<Criterion> criteria) {

    public Assignment {
        criteria = List.copyOf(criteria);
    }

    /** The page of its runs and answers. */
    public String place() {
        return "assignments/" + slug;
    }

    /** What can be reached. */
    public double points() {
        return criteria.stream().mapToDouble(Criterion::points).sum();
    }
}
