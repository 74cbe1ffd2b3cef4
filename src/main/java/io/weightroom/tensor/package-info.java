/** The expressions of the lesson on tensors: read, limited, and evaluated by an engine. */
@NullMarked
package io.weightroom.tensor;

import org.jspecify.annotations.NullMarked;
