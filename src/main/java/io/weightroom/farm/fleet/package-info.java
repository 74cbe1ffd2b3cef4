/** The web process's side: which trainers there are, who trains what, and their processes. */
@NullMarked
package io.weightroom.farm.fleet;

import org.jspecify.annotations.NullMarked;
