package io.weightroom.widget;

import io.weightroom.spec.Shape;
import tools.jackson.databind.node.ObjectNode;

/**
 * The picture that goes through a network.
 *
 * @param pixels a byte a value, channel after channel
 * @param title {@code picture 17 of the test split, a 7}
 * @param label its class; -1 where nobody knows
 */
record LookedAt(Shape shape, float[] input, byte[] pixels, String title, int label) {

    ObjectNode json() {
        return Json.object()
                .put("channels", shape.size(0))
                .put("height", shape.size(1))
                .put("width", shape.size(2))
                .put("pixels", Json.base64(pixels))
                .put("title", title)
                .put("label", label);
    }
}
