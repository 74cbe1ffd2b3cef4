package io.weightroom.page.teach;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.runs.RunView;
import io.weightroom.wall.Hand;
import io.weightroom.wall.Snapshot;
import io.weightroom.wall.Stuck;
import io.weightroom.wall.Tile;
import io.weightroom.wall.TileCurve;
import io.weightroom.widget.RunWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one browser lacks of a wall: only fields that have changed, and of curves only their new
 * ends. The keys are those of {@code frontend/wall/contract.ts}.
 */
final class WallDiff {

    private static final byte[] NOTHING = {};

    /**
     * What the browser has of a tile.
     *
     * @param hand when it was raised and its note; empty where it is not up
     */
    private record Had(Tile tile, String hand, Map<String, JsonNode> fields) {}

    private final Function<RunView, String> place;
    private final Map<Integer, Had> had = new HashMap<>();

    /**
     * @param place where a run stands, in words
     */
    WallDiff(Function<RunView, String> place) {
        this.place = place;
    }

    /** What to send, and remembers that it was sent. */
    ArrayNode changes(Snapshot now) {
        var hands = now.hands().stream().collect(Collectors.toMap(Hand::learner, hand -> hand));
        var order = new HashMap<Hand, Integer>();
        now.hands().forEach(hand -> order.put(hand, order.size() + 1));
        var changes = JsonNodeFactory.instance.arrayNode();
        Set<Integer> there = new HashSet<>();
        for (var tile : now.tiles()) {
            there.add(tile.number());
            var hand = Optional.ofNullable(hands.get(tile.student().id()));
            change(tile, hand, hand.map(order::get).orElse(0)).ifPresent(changes::add);
        }
        had.keySet()
                .removeIf(
                        number -> {
                            boolean gone = !there.contains(number);
                            if (gone) {
                                changes.addObject().put("i", number).put("gone", true);
                            }
                            return gone;
                        });
        return changes;
    }

    private Optional<ObjectNode> change(Tile tile, Optional<Hand> hand, int turn) {
        var before = Optional.ofNullable(had.get(tile.number()));
        var up = hand.map(h -> turn + " " + h.note()).orElse("");
        if (before.filter(b -> b.tile() == tile && b.hand().equals(up)).isPresent()) {
            return Optional.empty();
        }
        var fields = fields(tile, turn, hand.map(Hand::note).orElse(""));
        var change = JsonNodeFactory.instance.objectNode().put("i", tile.number());
        fields.forEach(
                (key, value) -> {
                    if (before.filter(b -> value.equals(b.fields().get(key))).isEmpty()) {
                        change.set(key, value);
                    }
                });
        curve(change, "c", train(before.map(Had::tile)), train(Optional.of(tile)));
        curve(change, "t", test(before.map(Had::tile)), test(Optional.of(tile)));
        had.put(tile.number(), new Had(tile, up, fields));
        return change.size() > 1 ? Optional.of(change) : Optional.empty();
    }

    private Map<String, JsonNode> fields(Tile tile, int turn, String note) {
        var make = JsonNodeFactory.instance;
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("n", make.stringNode(tile.student().name()));
        fields.put("o", make.stringNode(tile.student().id().value()));
        fields.put("h", make.numberNode(turn));
        fields.put("q", make.stringNode(note));
        var shown = tile.shown();
        var run = shown.map(Tile.Shown::run);
        fields.put("r", make.numberNode(run.map(RunView::id).orElse(0L)));
        fields.put("p", make.stringNode(run.map(place).orElse("")));
        fields.put("s", make.stringNode(run.map(RunWords::sign).orElse("none")));
        fields.put("w", make.stringNode(run.map(RunWords::state).orElse("nothing trained yet")));
        fields.put("a", make.numberNode(run.map(WallDiff::accuracy).orElse(-1)));
        fields.put("l", make.booleanNode(shown.map(s -> s.curve().ofLoss()).orElse(false)));
        fields.put("f", make.stringNode(shown.flatMap(s -> Stuck.flag(s.seen())).orElse("")));
        fields.put("u", make.booleanNode(shown.map(Tile.Shown::isStuck).orElse(false)));
        shown.filter(s -> s.weights().isPresent())
                .ifPresent(
                        s -> {
                            fields.put("net", TileNetwork.of(s.run(), s.reach()));
                            fields.put("b", TileNetwork.weights(s.weights().orElseThrow()));
                        });
        return fields;
    }

    /** Of the test split, in tenths of a per cent; -1 where there is none. */
    private static int accuracy(RunView run) {
        return run.lastEpoch()
                .map(EpochMetrics::test)
                .map(Evaluation::accuracy)
                .filter(Double::isFinite)
                .map(accuracy -> (int) Math.round(1000 * accuracy))
                .orElse(-1);
    }

    private static byte[] train(Optional<Tile> tile) {
        return tile.flatMap(Tile::shown)
                .map(Tile.Shown::curve)
                .map(TileCurve::train)
                .orElse(NOTHING);
    }

    private static byte[] test(Optional<Tile> tile) {
        return tile.flatMap(Tile::shown)
                .map(Tile.Shown::curve)
                .map(TileCurve::test)
                .orElse(NOTHING);
    }

    /** From where on it is another, and what it is from there. */
    private static void curve(ObjectNode change, String key, byte[] before, byte[] now) {
        int same = Arrays.mismatch(before, now);
        if (same < 0) {
            return;
        }
        var array = change.putArray(key);
        array.add(same);
        for (int i = same; i < now.length; i++) {
            array.add(now[i]);
        }
    }
}
