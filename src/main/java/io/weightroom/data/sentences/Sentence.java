package io.weightroom.data.sentences;

import java.util.List;

/**
 * A sentence in small letters, without commas.
 *
 * @param praises whether it praises; else it blames
 */
record Sentence(List<String> words, boolean praises, SentenceGroup group) {

    Sentence {
        words = List.copyOf(words);
    }
}
