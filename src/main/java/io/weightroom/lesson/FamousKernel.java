package io.weightroom.lesson;

import io.weightroom.spec.Written;
import java.util.Locale;

/** Kernels that have a name; {@code SOBEL_X} is written {@code sobel-x}. */
public enum FamousKernel implements Written {
    IDENTITY,
    BLUR,
    GAUSSIAN,
    SHARPEN,
    LAPLACIAN,
    OUTLINE,
    SOBEL_X,
    SOBEL_Y,
    DIAGONAL,
    EMBOSS;

    @Override
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
