package io.weightroom.training;

import java.util.Map;

/** Reads the facts of a checkpoint, and says which one is missing. */
public final class Facts {

    private Facts() {}

    public static String required(Map<String, String> facts, String name) {
        var value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "checkpoint: expected the fact \"" + name + "\", found " + facts.keySet());
        }
        return value;
    }

    public static long number(Map<String, String> facts, String name) {
        return Long.parseLong(required(facts, name));
    }

    /** A number that checkpoints of earlier versions lack. */
    static long number(Map<String, String> facts, String name, long otherwise) {
        return facts.containsKey(name) ? number(facts, name) : otherwise;
    }
}
