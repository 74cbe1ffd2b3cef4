package io.weightroom.inference.reading;

/**
 * One gate of a recurrent layer, after its function.
 *
 * @param name {@code input}, {@code forget}, {@code candidate}, {@code output} of lstm; {@code
 *     reset}, {@code update}, {@code candidate} of gru. Candidates are -1..1, the others 0..1
 * @param values (tokens, hidden)
 */
public record ReadGate(String name, float[][] values) {}
