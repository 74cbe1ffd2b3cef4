/**
 * What learners collect to train on: sets of their own pictures. Every method asks whose it is; how
 * the files lie is known to {@link io.weightroom.data.own}.
 */
@NullMarked
package io.weightroom.own;

import org.jspecify.annotations.NullMarked;
