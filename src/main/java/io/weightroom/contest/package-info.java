/** Leaderboards: who makes the most of the same seconds on a lane. */
@NullMarked
package io.weightroom.contest;

import org.jspecify.annotations.NullMarked;
