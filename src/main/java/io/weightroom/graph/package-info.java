/**
 * Expressions as graphs of operations: their values, their gradients by the chain rule, and what is
 * wrong with a gradient that somebody typed. The same grammar and the same numbers as {@code
 * frontend/shared/graph}.
 */
@NullMarked
package io.weightroom.graph;

import org.jspecify.annotations.NullMarked;
