package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.Shape;
import io.weightroom.training.seeded.Augmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wall itself. Its pictures are drawn by {@link Augmentation}, which a test holds equal to what
 * the engines do.
 */
@Tag("wr-augment")
@JsModule("./widgets/photo/augment.ts")
@CssImport("./shared/knob.css")
final class Variants extends ChosenPhoto {

    private static final int WALL = 15;
    private static final double MOST_DEGREES = 180;

    Variants(List<AugmentSpec> kinds) {
        var start = Json.object();
        start.put("flip", kinds.stream().anyMatch(AugmentSpec.Flip.class::isInstance));
        start.put(
                "degrees",
                kinds.stream()
                        .mapToDouble(kind -> kind instanceof AugmentSpec.Rotate r ? r.degrees() : 0)
                        .sum());
        start.put("crop", kinds.stream().anyMatch(AugmentSpec.Crop.class::isInstance));
        start.put("jitter", kinds.stream().anyMatch(AugmentSpec.Jitter.class::isInstance));
        getElement().setPropertyJson("start", start);
        getElement().setProperty("wall", WALL);
    }

    /**
     * Variants of a picture.
     *
     * @param photo which of the set, or -1 for the learner's own
     * @param draw another wall for each number
     */
    @ClientCallable
    ObjectNode vary(
            int photo, boolean flip, double degrees, boolean crop, boolean jitter, int draw) {
        var answer = Json.object();
        var variants = answer.putArray("variants");
        var kinds = kinds(flip, degrees, crop, jitter);
        planes(photo).ifPresent(p -> vary(p, kinds, draw).forEach(variants::add));
        return answer;
    }

    private List<String> vary(byte[] planes, List<AugmentSpec> kinds, int draw) {
        var augmentation = new Augmentation(kinds, Shape.of(3, side(), side()));
        var changes = augmentation.draw(draw, 0, WALL);
        var original = PhotoSet.input(planes);
        return IntStream.range(0, WALL)
                .mapToObj(i -> Json.base64(bytes(augmentation.apply(original, changes, i))))
                .toList();
    }

    static List<AugmentSpec> kinds(boolean flip, double degrees, boolean crop, boolean jitter) {
        var kinds = new ArrayList<AugmentSpec>();
        if (flip) {
            kinds.add(new AugmentSpec.Flip());
        }
        if (degrees > 0) {
            kinds.add(new AugmentSpec.Rotate(Math.min(degrees, MOST_DEGREES)));
        }
        if (crop) {
            kinds.add(new AugmentSpec.Crop());
        }
        if (jitter) {
            kinds.add(new AugmentSpec.Jitter());
        }
        return kinds;
    }

    private static byte[] bytes(float[] values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * values[i]);
        }
        return bytes;
    }
}
