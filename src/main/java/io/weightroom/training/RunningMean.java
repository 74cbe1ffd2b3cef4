package io.weightroom.training;

import java.util.Map;

/** Loss and accuracy over the samples seen since the last reset, kept as sums. */
final class RunningMean {

    private double loss;
    private long correct;
    private long samples;

    void add(double meanLoss, int correct, int samples) {
        this.loss += meanLoss * samples;
        this.correct += correct;
        this.samples += samples;
    }

    boolean isEmpty() {
        return samples == 0;
    }

    double loss() {
        return loss / samples;
    }

    double accuracy() {
        return (double) correct / samples;
    }

    long samples() {
        return samples;
    }

    void reset() {
        loss = 0;
        correct = 0;
        samples = 0;
    }

    void write(String name, Map<String, String> facts) {
        facts.put(name, loss + " " + correct + " " + samples);
    }

    void read(String name, Map<String, String> facts) {
        var parts = Facts.required(facts, name).split(" ");
        loss = Double.parseDouble(parts[0]);
        correct = Long.parseLong(parts[1]);
        samples = Long.parseLong(parts[2]);
    }
}
