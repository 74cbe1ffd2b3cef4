package io.weightroom.widget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small data for the pictures in the browser: five digits of each number, null for what is none.
 */
final class Json {

    private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);

    private Json() {}

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode numbers(double... values) {
        var array = array();
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(rounded(value));
            } else {
                array.addNull();
            }
        }
        return array;
    }

    /** Exactly as they are. */
    static ObjectNode named(Map<String, Double> values) {
        var object = object();
        values.forEach(object::put);
        return object;
    }

    static ArrayNode strings(Collection<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    /** An array of what {@code write} adds for each of {@code values}. */
    static <T> ArrayNode each(Iterable<T> values, BiConsumer<ArrayNode, T> write) {
        var array = array();
        values.forEach(value -> write.accept(array, value));
        return array;
    }

    static ArrayNode counts(int[][] rows) {
        var array = array();
        for (int[] row : rows) {
            var line = array.addArray();
            for (int count : row) {
                line.add(count);
            }
        }
        return array;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Numbers exactly as they are, 4 bytes each, little-endian. */
    static String base64(float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return base64(bytes.array());
    }

    static double rounded(double value) {
        return value == 0 ? 0 : new BigDecimal(value).round(FIVE_DIGITS).doubleValue();
    }
}
