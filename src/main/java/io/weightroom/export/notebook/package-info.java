/** Runs as notebooks: the same network, written in PyTorch. */
@NullMarked
package io.weightroom.export.notebook;

import org.jspecify.annotations.NullMarked;
