/** The trainers as the web process sees them: orders go in, reports come out. */
@NullMarked
package io.weightroom.farm;

import org.jspecify.annotations.NullMarked;
