package io.weightroom.runs;

/**
 * What a grade keeps of a run that has ended.
 *
 * @param number counts the learner's runs at its place, from 1
 * @param spec as JSON, without the secret that decides which samples it held out
 * @param seed with which it really trained
 * @param curve of training loss and accuracy, as JSON
 * @param weightsSha256 of the checkpoint that holds its last weights, in hexadecimal
 * @param seconds lane time
 */
public record RunRecord(
        long run,
        int number,
        String spec,
        long seed,
        String curve,
        String weightsSha256,
        String device,
        double seconds,
        long parameters) {}
