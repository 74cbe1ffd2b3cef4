/** What can be set in the playground, as an address holds it, and points of a learner's own. */
@NullMarked
package io.weightroom.playground;

import org.jspecify.annotations.NullMarked;
