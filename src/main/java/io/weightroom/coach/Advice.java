package io.weightroom.coach;

import java.util.List;

/** What to try, in words and as values to set, the best first. */
record Advice(String words, List<Suggestion> suggestions) {

    static Advice learningRate(String why, double value) {
        return new Advice(
                "%s Try a learning rate of %s.".formatted(why, Numbers.chosen(value)),
                List.of(new Suggestion.LearningRate(value)));
    }
}
