package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Step;
import io.weightroom.widget.DirectiveRenderer;
import java.util.HashMap;
import java.util.Map;

/**
 * The text of a page with its widgets, step by step. When its file is saved, what the author did
 * not touch stays.
 */
public final class LessonText extends Div {

    private final DirectiveRenderer renderer;
    private final String page;
    private final ProblemList problems = new ProblemList();
    private final Blocks introduction;
    private final Div steps = new Div();
    private Map<String, StepSection> sections = Map.of();

    /**
     * @param page slug of the lesson, or place of the assignment
     */
    public LessonText(DirectiveRenderer renderer, String page) {
        this.renderer = renderer;
        this.page = page;
        introduction = new Blocks(renderer, page);
        add(problems, introduction, steps);
    }

    public void show(Lesson lesson) {
        problems.show(lesson.problems());
        introduction.show(lesson.introduction());
        introduction.setVisible(!lesson.introduction().isEmpty());
        var before = sections;
        sections = new HashMap<>();
        Children.replace(
                steps, lesson.steps().stream().map(step -> section(step, before)).toList());
    }

    /** Whether there is such a step. */
    public boolean has(String step) {
        return sections.containsKey(step);
    }

    private StepSection section(Step step, Map<String, StepSection> before) {
        var section = before.getOrDefault(step.id(), new StepSection(renderer, page, step.id()));
        section.show(step);
        sections.put(step.id(), section);
        return section;
    }
}
