package io.weightroom.widget;

import io.weightroom.data.ink.Stroke;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.insight.InsightWanted.Unit;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser wants to see of a network.
 *
 * @param gesture whether a learner waits for it; else it follows the run by itself
 * @param move which picture of the test split to go to
 * @param drawing a drawing in place of a picture of the split; without strokes where nothing is
 *     drawn yet
 */
record LookQuestion(
        boolean gesture, Move move, Optional<List<Stroke>> drawing, InsightWanted wanted) {

    /** From one picture of the test split to another. */
    enum Move {
        STAY,
        NEXT,
        PREVIOUS,
        RANDOM,
        MISTAKE
    }

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads what a browser claims to be a question; what is none of it is as good as left out. */
    static LookQuestion read(String json) {
        var root = parsed(json);
        var strokes = root.get("drawing");
        return new LookQuestion(
                root.path("gesture").asBoolean(false),
                move(root.path("move").asString("")),
                Optional.ofNullable(strokes)
                        .filter(JsonNode::isArray)
                        .map(array -> DrawPad.strokes(array.toString())),
                new InsightWanted(
                        root.path("label").asInt(InsightWanted.LIKELIEST),
                        unit(root.path("unit")),
                        root.path("saliency").asBoolean(false),
                        root.path("occlusion").asBoolean(false)));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return Json.object();
        }
    }

    private static Move move(String word) {
        for (var move : Move.values()) {
            if (move.name().equalsIgnoreCase(word)) {
                return move;
            }
        }
        return Move.STAY;
    }

    private static Optional<Unit> unit(JsonNode numbers) {
        return numbers.size() == 3
                ? Optional.of(
                        new Unit(
                                numbers.get(0).asInt(-1),
                                numbers.get(1).asInt(-1),
                                numbers.get(2).asInt(Unit.STRONGEST)))
                : Optional.empty();
    }
}
