package io.weightroom.lesson;

import io.weightroom.lesson.FigureDirective.Kernel;
import java.util.List;
import java.util.Optional;

/** Reads a {@code kernel} block: an image, a kernel that slides over it, and how it slides. */
final class KernelReader {

    private static final Vocabulary KEYS =
            Vocabulary.of(
                    "key",
                    List.of(
                            "image",
                            "height",
                            "width",
                            "kernel",
                            "size",
                            "stride",
                            "padding",
                            "dilation",
                            "pooling",
                            "relu",
                            "filled",
                            "controls",
                            "title",
                            "caption"));

    /** What the knobs reach; the same in setting.ts. */
    private static final Kind<Integer> SIDE = Kind.whole(5, 28);

    private static final Kind<Integer> SIZE = Kind.whole(1, 7);
    private static final Kind<Integer> STRIDE = Kind.whole(1, 4);
    private static final Kind<Integer> PADDING = Kind.whole(0, 4);

    private KernelReader() {}

    static Optional<Kernel> read(Mapping body) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var controls = body.words("controls", KernelControl.class);
        var kernel =
                new Kernel(
                        body.word("image", KernelImage.class).orElse(KernelImage.SEVEN),
                        body.value("height", SIDE).orElse(12),
                        body.value("width", SIDE).orElse(12),
                        body.word("kernel", FamousKernel.class).orElse(FamousKernel.SOBEL_X),
                        body.value("size", SIZE).orElse(3),
                        body.value("stride", STRIDE).orElse(1),
                        body.value("padding", PADDING).orElse(0),
                        body.value("dilation", STRIDE).orElse(1),
                        body.word("pooling", KernelPooling.class).orElse(KernelPooling.NONE),
                        body.value("relu", Kind.TRUTH).orElse(false),
                        body.value("filled", Kind.TRUTH).orElse(false),
                        body.has("controls") ? controls : List.of(KernelControl.values()),
                        body.value("title", Kind.TEXT),
                        body.value("caption", Kind.TEXT),
                        body.at());
        return problems.count() > before ? Optional.empty() : Optional.of(kernel);
    }
}
