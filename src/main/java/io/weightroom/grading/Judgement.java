package io.weightroom.grading;

import java.util.List;

/**
 * What a hand-in was found to be.
 *
 * @param likeness of the specs it was judged by, but for their seeds; empty where nobody has
 *     changed them
 */
record Judgement(List<Finding> findings, List<Evidence> runs, String likeness) {}
