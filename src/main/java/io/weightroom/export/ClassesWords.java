package io.weightroom.export;

import java.util.Locale;

/** What is said of trained classes in the files that go with them. */
final class ClassesWords {

    private ClassesWords() {}

    static String card(TrainedClasses trained) {
        return String.format(
                Locale.ROOT,
                """
                # %s

                Tells apart: %s. Trained in Weightroom on pictures that a learner has collected; they are not in here.

                | | |
                | --- | --- |
                | network | `%s`, frozen, and a linear layer of %,d inputs and %d outputs behind it |
                | test accuracy | %s pictures that were kept back |
                | trained in | %.1f s on %s |

                ## Limits

                It knows its %d classes and calls everything else by one of these names. It was tested on pictures of the same kind as
                those that it learned from: the same camera, the same room. Elsewhere it may do worse.
                """,
                trained.name(),
                String.join(", ", trained.classNames()),
                trained.first().name(),
                trained.base().features(),
                trained.classNames().size(),
                trained.measured(),
                trained.seconds(),
                trained.device(),
                trained.classNames().size());
    }

    static String readme(TrainedClasses trained) {
        return trained.base().isOpen() ? whole(trained) : head(trained);
    }

    private static String whole(TrainedClasses trained) {
        return """
               # How to use it

               Unpack this folder into the folder `models` of Weightroom, beside those that come with it, and ask:

                   ./weightroom classify --model %s PICTURE...

               Everything is in here: `spec.yaml` has the layers, `weights.safetensors` what they learned (names as in PyTorch's
               `nn.Sequential`), `labels.txt` a line for each output. It takes the middle square of a picture at %d x %d pixels, red,
               green and blue from 0 to 1.
               """
                .formatted(
                        trained.name(),
                        trained.weights().input().size(1),
                        trained.weights().input().size(2));
    }

    private static String head(TrainedClasses trained) {
        return """
               # How to use it

               This is the last layer alone, `head.safetensors` (`0.weight`, `0.bias`): %,d features in, %d logits out, named by
               the lines of `labels.txt`. The features come from the file `model.pt` of the host's classifier `%s`, which is the
               host's and not in here:

               - SHA-256 of that file: %s
               - features: what goes into its last linear layer

               In Python, with the features of a picture as a tensor x: `logits = x @ weight.T + bias`.
               """
                .formatted(
                        trained.base().features(),
                        trained.classNames().size(),
                        trained.first().name(),
                        trained.base().sha256());
    }
}
