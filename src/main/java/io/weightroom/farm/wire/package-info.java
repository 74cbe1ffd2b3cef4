/** What the web process and trainers say to each other, and the line they say it over. */
@NullMarked
package io.weightroom.farm.wire;

import org.jspecify.annotations.NullMarked;
