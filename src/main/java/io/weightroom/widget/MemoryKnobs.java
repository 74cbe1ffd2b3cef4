package io.weightroom.widget;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.weightroom.lesson.RunDirective.Memory;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a learner asks recurrent networks to remember, and how they are built and started. */
final class MemoryKnobs extends Div {

    private static final List<Integer> HIDDEN = List.of(8, 16, 32, 64);
    private static final ClipSpec USUAL_CLIP = new ClipSpec.Norm(1);

    private final Memory memory;
    private final Select<SequenceTask> task = new Select<>();
    private final Select<Integer> hidden = new Select<>();
    private final Select<InitSpec> init;
    private final Checkbox clip;

    /**
     * @param turned called when the learner has changed one
     */
    MemoryKnobs(Memory memory, Runnable turned) {
        this.memory = memory;
        addClassNames("wr-knobs", "wr-memory-knobs");
        task.setLabel("Task");
        task.addClassName("wr-wide");
        task.setItems(memory.tasks());
        task.setItemLabelGenerator(MemoryKnobs::words);
        hidden.setLabel("Hidden size");
        var sizes = new TreeSet<>(HIDDEN);
        sizes.add(memory.hidden());
        hidden.setItems(sizes);
        init = InitSelect.ofGates(memory.base().init());
        clip = new Checkbox("Clip gradients (%s)".formatted(clipping().text()));
        add(task, hidden, init, clip);
        show(memory.base(), memory.tasks().getFirst(), memory.hidden());
        task.addValueChangeListener(event -> changed(event, turned));
        hidden.addValueChangeListener(event -> changed(event, turned));
        init.addValueChangeListener(event -> changed(event, turned));
        clip.addValueChangeListener(event -> changed(event, turned));
    }

    private static void changed(
            AbstractField.ComponentValueChangeEvent<?, ?> event, Runnable turned) {
        if (event.isFromClient()) {
            turned.run();
        }
    }

    private void show(TrainingSpec shared, SequenceTask asked, int size) {
        task.setValue(asked);
        hidden.setValue(size);
        init.setValue(shared.init());
        clip.setValue(shared.clip().isPresent());
    }

    private ClipSpec clipping() {
        return memory.base().clip().orElse(USUAL_CLIP);
    }

    SequenceTask task() {
        return task.getValue();
    }

    /** What to train now, cell by cell. */
    List<TrainingSpec> specs() {
        var draft = memory.base().draft();
        draft.init = init.getValue();
        draft.clip = clip.getValue() ? Optional.of(clipping()) : Optional.empty();
        return memory.specs(draft.spec(), task.getValue(), hidden.getValue());
    }

    void enable(boolean enabled) {
        task.setReadOnly(!enabled);
        hidden.setReadOnly(!enabled);
        init.setReadOnly(!enabled);
        clip.setReadOnly(!enabled);
    }

    private static String words(SequenceTask task) {
        return switch (task) {
            case FIRST_SYMBOL -> "Which symbol stood first?";
            case ECHO -> "Which symbol stood so many steps ago?";
            case PARITY -> "Was the number of ones odd?";
            case SINE -> throw new IllegalArgumentException("a sine has no distance");
        };
    }
}
