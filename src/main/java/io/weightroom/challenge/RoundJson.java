package io.weightroom.challenge;

import io.weightroom.challenge.NetworkRound.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rounds as a browser reads them, and what it answers, of which nothing is believed. */
final class RoundJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double CLOSE = 1e-4;
    private static final double ALMOST_ZERO = 1e-6;

    private RoundJson() {}

    /** Arguments of the learner's function, a dictionary for each round. */
    static String arguments(List<NetworkRound> rounds) {
        var all = MAPPER.createArrayNode();
        for (var round : rounds) {
            var one = all.addObject();
            write(round.parameters(), one.putObject("p"));
            numbers(one.putArray("x"), round.x());
            one.put("y", round.y());
        }
        return all.toString();
    }

    private static void write(Parameters p, ObjectNode to) {
        var rows = to.putArray("W1");
        for (var row : p.w1()) {
            numbers(rows.addArray(), row);
        }
        numbers(to.putArray("b1"), p.b1());
        numbers(to.putArray("W2"), p.w2());
        to.put("b2", p.b2());
    }

    private static void numbers(ArrayNode to, double[] values) {
        for (double value : values) {
            to.add(value);
        }
    }

    /**
     * What is wrong with each answer, in words; nothing where it is right.
     *
     * @param answers a list of dictionaries, as JSON; whatever it is, it is judged
     */
    static List<Optional<String>> judge(List<NetworkRound> rounds, String answers) {
        var given = read(answers);
        var verdicts = new ArrayList<Optional<String>>();
        for (int i = 0; i < rounds.size(); i++) {
            verdicts.add(judge(rounds.get(i).gradients(), given.path(i)));
        }
        return verdicts;
    }

    private static JsonNode read(String answers) {
        try {
            return MAPPER.readTree(answers);
        } catch (JacksonException e) {
            return MAPPER.missingNode();
        }
    }

    private static Optional<String> judge(Parameters right, JsonNode given) {
        var expected = MAPPER.createObjectNode();
        write(right, expected);
        return expected.propertyStream()
                .flatMap(
                        entry ->
                                difference(
                                        entry.getKey(),
                                        entry.getValue(),
                                        given.path(entry.getKey()))
                                        .stream())
                .findFirst();
    }

    private static Optional<String> difference(String name, JsonNode expected, JsonNode given) {
        if (expected.isArray()) {
            if (!given.isArray() || given.size() != expected.size()) {
                return Optional.of("%s has to be a list of %d".formatted(name, expected.size()));
            }
            for (int i = 0; i < expected.size(); i++) {
                var inside = difference("%s[%d]".formatted(name, i), expected.get(i), given.get(i));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        if (!given.isNumber() || !Double.isFinite(given.asDouble())) {
            return Optional.of(name + " has to be a number");
        }
        double right = expected.asDouble();
        return Math.abs(given.asDouble() - right) <= ALMOST_ZERO + CLOSE * Math.abs(right)
                ? Optional.empty()
                : Optional.of("%s is %.4g, expected %.4g".formatted(name, given.asDouble(), right));
    }
}
