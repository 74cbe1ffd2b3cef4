package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import io.weightroom.lesson.Lesson;
import java.util.List;
import java.util.function.BiConsumer;

/** Where to call a class: a step of a lesson. */
final class CallForm extends Div {

    /**
     * @param onCall told the slug of the lesson and the id of the step
     */
    CallForm(List<Lesson> all, BiConsumer<String, String> onCall) {
        var lesson = new Select<Lesson>();
        lesson.setLabel("Lesson");
        lesson.setItems(all.stream().filter(one -> !one.steps().isEmpty()).toList());
        lesson.setItemLabelGenerator(Lesson::title);
        var step = new Select<Lesson.Step>();
        step.setLabel("Step");
        step.setItemLabelGenerator(Lesson.Step::title);
        var trouble = Conduct.trouble();
        var call =
                new NativeButton(
                        "Bring all there",
                        press ->
                                Conduct.attempt(
                                        trouble,
                                        () ->
                                                onCall.accept(
                                                        lesson.getValue().slug(),
                                                        step.getValue().id())));
        lesson.addValueChangeListener(
                change -> {
                    step.setItems(change.getValue().steps());
                    step.setValue(change.getValue().steps().getFirst());
                });
        step.addValueChangeListener(change -> call.setEnabled(change.getValue() != null));
        call.setEnabled(false);
        add(lesson, step, trouble, call);
    }
}
