package io.weightroom.classroom;

import java.time.ZoneId;

/**
 * A class: students who learn together. A student belongs to exactly one.
 *
 * @param zone in which its deadlines are meant
 * @param secret what decides the samples that its graded runs do not train on; for no page's eyes
 */
public record Cohort(long id, String name, ZoneId zone, long secret, boolean archived) {

    /** The class of one's own machine, whose one student is its host. */
    public static final long LOCAL = 1;
}
