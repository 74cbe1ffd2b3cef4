/**
 * What a trained network makes of one sample, layer by layer, and which parts of the sample its
 * answer hangs on.
 */
@NullMarked
package io.weightroom.inference.insight;

import org.jspecify.annotations.NullMarked;
