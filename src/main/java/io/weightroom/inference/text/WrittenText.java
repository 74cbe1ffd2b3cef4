package io.weightroom.inference.text;

import java.util.List;

/**
 * What a network has written.
 *
 * @param step optimizer updates behind the weights used
 * @param text without the seed text
 * @param unknown characters of the seed text that the network does not know, each once
 * @param whole whether it is as long as was wanted; a large network may not have had the time
 */
public record WrittenText(long step, String text, List<String> unknown, boolean whole) {

    public WrittenText {
        unknown = List.copyOf(unknown);
    }
}
