package io.weightroom.widget;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.PreparationStep;
import io.weightroom.classifiers.Prepared;
import io.weightroom.classifiers.Seen;
import io.weightroom.lesson.ClassifyPart;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one network made of one photo, and of what.
 *
 * @param asked the browser's number of the question
 */
record PhotoLook(int asked, ClassifierCard card, Prepared prepared, Seen seen) {

    /** Labels that have a name in the browser. */
    private static final int NAMED = 10;

    ObjectNode json(List<ClassifyPart> parts) {
        var json = Json.object().put("asked", asked).put("network", card.name());
        json.put("milliseconds", Json.rounded(seen.nanos() / 1e6));
        json.put("logits", Json.base64(seen.logits()));
        json.set(
                "best",
                Json.each(
                        seen.best(NAMED),
                        (array, label) ->
                                array.addObject()
                                        .put("index", label)
                                        .put("label", card.labels().get(label))));
        var cropped = step(PreparationStep.Kind.CROPPED);
        json.put("side", cropped.width());
        json.put("pixels", Json.base64(bytes(cropped.values())));
        if (parts.contains(ClassifyPart.PREPARATION)) {
            json.set("original", picture(step(PreparationStep.Kind.DECODED)));
            json.set("resized", picture(step(PreparationStep.Kind.RESIZED)));
            var preparation = card.preparation();
            json.set("mean", Json.numbers(doubles(preparation.mean())));
            json.set("std", Json.numbers(doubles(preparation.std())));
        }
        return json;
    }

    /** Red, green and blue of one place at each step, in the order of the steps. */
    ObjectNode numbers(int x, int y) {
        var json = Json.object();
        var cropped = step(PreparationStep.Kind.CROPPED);
        var resized = step(PreparationStep.Kind.RESIZED);
        int across = Math.clamp(x, 0, cropped.width() - 1);
        int down = Math.clamp(y, 0, cropped.height() - 1);
        double fullX = across + Math.rint((resized.width() - cropped.width()) / 2.0);
        double fullY = down + Math.rint((resized.height() - cropped.height()) / 2.0);
        var steps = json.putArray("steps");
        for (var step : prepared.steps()) {
            boolean inner = step.kind().compareTo(PreparationStep.Kind.CROPPED) >= 0;
            int column = inner ? across : (int) ((fullX + .5) * step.width() / resized.width());
            int row = inner ? down : (int) ((fullY + .5) * step.height() / resized.height());
            var values = steps.addObject().put("x", column).put("y", row).putArray("values");
            for (int channel = 0; channel < step.channels(); channel++) {
                int at = (channel * step.height() + row) * step.width() + column;
                values.add(Json.rounded(step.values()[at]));
            }
        }
        return json;
    }

    private PreparationStep step(PreparationStep.Kind kind) {
        return prepared.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode picture(PreparationStep step) {
        return Json.object()
                .put("width", step.width())
                .put("height", step.height())
                .put("url", PictureUrl.of(step.values(), step.height(), step.width()));
    }

    private static byte[] bytes(float[] values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(values[i]), 0, 255);
        }
        return bytes;
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
