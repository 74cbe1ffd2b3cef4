package io.weightroom.engine.torch;

import io.weightroom.spec.Shape;

/**
 * What a picture goes through before the layers of a pretrained network: its channels become those
 * that the network was trained on, its size theirs.
 *
 * @param index of the stage
 * @param in shape of the pictures that come
 * @param wanted shape that the network was trained on
 */
record PretrainedText(int index, Shape in, Shape wanted) implements StageText {

    @Override
    public String predicting() {
        return line("x", "x");
    }

    @Override
    public String forward() {
        return "  " + line("x" + (index + 1), "x" + index);
    }

    /** Nothing: there is nobody before it who learns. */
    @Override
    public String backward() {
        return "";
    }

    @Override
    public boolean usesAutograd() {
        return false;
    }

    private String line(String next, String x) {
        String value = x;
        if (in.size(0) != wanted.size(0)) {
            value = "torch.expand(%s, [-1, %d, -1, -1])".formatted(value, wanted.size(0));
        }
        if (in.size(1) != wanted.size(1) || in.size(2) != wanted.size(2)) {
            value =
                    "torch.upsample_bilinear2d(%s, [%d, %d], False)"
                            .formatted(value, wanted.size(1), wanted.size(2));
        }
        return "    %s = %s  # (N, %d, %d, %d)\n"
                .formatted(next, value, wanted.size(0), wanted.size(1), wanted.size(2));
    }
}
