package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.widget.DirectiveRenderer;
import io.weightroom.widget.Prose;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prose and widgets, one under the other. When its file is saved, what the author did not touch
 * stays as it is: a widget goes on with its run.
 */
final class Blocks extends Div {

    private final DirectiveRenderer renderer;
    private final String page;
    private Map<BlockKey, Deque<Component>> shown = Map.of();

    /**
     * @param page slug of the lesson, or {@code home}
     */
    Blocks(DirectiveRenderer renderer, String page) {
        this.renderer = renderer;
        this.page = page;
        addClassName("wr-blocks");
    }

    void show(List<Block> blocks) {
        var before = shown;
        shown = new HashMap<>();
        var wanted =
                blocks.stream()
                        .map(
                                block -> {
                                    var key = BlockKey.of(block);
                                    var kept = before.getOrDefault(key, new ArrayDeque<>()).poll();
                                    var component = kept == null ? render(block) : kept;
                                    shown.computeIfAbsent(key, k -> new ArrayDeque<>())
                                            .add(component);
                                    return component;
                                })
                        .toList();
        Children.replace(this, wanted);
    }

    private Component render(Block block) {
        return switch (block) {
            case Block.Prose prose -> new Prose(prose.html());
            case Block.Widget widget -> renderer.render(page, widget.directive());
        };
    }
}
