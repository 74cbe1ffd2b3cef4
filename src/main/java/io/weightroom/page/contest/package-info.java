/** The leaderboard of one's class. */
@NullMarked
package io.weightroom.page.contest;

import org.jspecify.annotations.NullMarked;
