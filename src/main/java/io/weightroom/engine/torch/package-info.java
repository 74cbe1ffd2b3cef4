/** The PyTorch engine: a spec becomes a TorchScript program that libtorch runs through DJL. */
@NullMarked
package io.weightroom.engine.torch;

import org.jspecify.annotations.NullMarked;
