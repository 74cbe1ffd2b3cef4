/** Inside a trainer: runs on lanes, their checkpoints and their predictions. */
@NullMarked
package io.weightroom.farm.trainer;

import org.jspecify.annotations.NullMarked;
