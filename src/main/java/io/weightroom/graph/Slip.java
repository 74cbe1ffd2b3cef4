package io.weightroom.graph;

import java.util.function.ToDoubleFunction;

/**
 * A way in which the chain rule goes wrong.
 *
 * @param sentence what is so about the answer, whoever gave it for whatever reason
 * @param value what comes out then, of the values of all nodes
 */
record Slip(String sentence, ToDoubleFunction<double[]> value) {}
