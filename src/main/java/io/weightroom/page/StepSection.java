package io.weightroom.page;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.weightroom.lesson.Lesson.Step;
import io.weightroom.widget.DirectiveRenderer;

/** One step of a lesson: a heading and what stands under it. */
final class StepSection extends Section {

    private final H2 heading = new H2();
    private final Blocks blocks;

    StepSection(DirectiveRenderer renderer, String page, String id) {
        blocks = new Blocks(renderer, page);
        setId(id);
        heading.getElement().setAttribute("tabindex", "-1");
        heading.setId(id + "-title");
        getElement().setAttribute("aria-labelledby", id + "-title");
        add(heading, blocks);
    }

    void show(Step step) {
        heading.setText(step.title());
        blocks.show(step.blocks());
    }
}
