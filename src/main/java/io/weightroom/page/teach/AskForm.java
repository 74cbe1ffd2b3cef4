package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.classroom.Answer;
import io.weightroom.lesson.Lesson;
import io.weightroom.wall.Poll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** What to ask a class: a question of a lesson, or one's own. */
final class AskForm extends Div {

    private static final String OWN = "A question of your own";

    /**
     * @param onAsk told which question of a lesson it is, if it is one
     */
    AskForm(List<Lesson> lessons, BiConsumer<Optional<Answer.Question>, Poll.Draft> onAsk) {
        var known = lessons.stream().flatMap(LessonQuestion::all).toList();
        var from = new Select<Optional<LessonQuestion>>();
        from.setLabel("Question");
        var items = new ArrayList<Optional<LessonQuestion>>();
        items.add(Optional.empty());
        known.forEach(question -> items.add(Optional.of(question)));
        from.setItems(items);
        from.setItemLabelGenerator(item -> item.map(LessonQuestion::label).orElse(OWN));
        from.setValue(Optional.empty());
        var question = new TextField("What do you ask?");
        var choices = new TextArea("Choices, one a line");
        var own = new Div(question, choices);
        from.addValueChangeListener(change -> own.setVisible(from.getValue().isEmpty()));
        var trouble = Conduct.trouble();
        var ask =
                new NativeButton(
                        "Ask all",
                        press ->
                                Conduct.attempt(
                                        trouble,
                                        () ->
                                                from.getValue()
                                                        .ifPresentOrElse(
                                                                lesson ->
                                                                        onAsk.accept(
                                                                                Optional.of(
                                                                                        lesson
                                                                                                .key()),
                                                                                lesson.draft()),
                                                                () ->
                                                                        onAsk.accept(
                                                                                Optional.empty(),
                                                                                draft(
                                                                                        question
                                                                                                .getValue(),
                                                                                        choices
                                                                                                .getValue())))));
        add(from, own, trouble, ask);
    }

    private static Poll.Draft draft(String question, String choices) {
        return new Poll.Draft(
                question,
                choices.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                OptionalInt.empty(),
                "");
    }
}
