/** The trainer as the web process sees it: orders go in, reports come out. */
@NullMarked
package io.weightroom.farm;

import org.jspecify.annotations.NullMarked;
