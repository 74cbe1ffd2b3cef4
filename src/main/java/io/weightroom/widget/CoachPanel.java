package io.weightroom.widget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.coach.Diagnosis;
import io.weightroom.coach.Suggestion;
import io.weightroom.lesson.Hyperparameter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the coach sees in a run and what to try, a line for each; nothing where it is quiet. */
final class CoachPanel extends Div {

    private final Predicate<Suggestion> adjustable;
    private final Consumer<Suggestion> set;
    private List<Diagnosis> shown = List.of();

    /**
     * @param adjustable whether the learner has a knob for it here
     * @param set puts it into that knob
     */
    CoachPanel(Predicate<Suggestion> adjustable, Consumer<Suggestion> set) {
        this.adjustable = adjustable;
        this.set = set;
        addClassName("wr-coach");
        getElement().setAttribute("role", "status");
    }

    /** Only something new is read out; numbers that move on are not. */
    void show(List<Diagnosis> diagnoses) {
        if (diagnoses.equals(shown)) {
            return;
        }
        boolean same = kinds(diagnoses).equals(kinds(shown));
        getElement().setAttribute("aria-live", same ? "off" : "polite");
        shown = diagnoses;
        removeAll();
        diagnoses.forEach(diagnosis -> add(line(diagnosis)));
    }

    /** Whether a run's bad end is among {@code diagnoses}, and need not be told again. */
    static boolean explained(List<Diagnosis> diagnoses) {
        return kinds(diagnoses).contains(Diagnosis.Kind.DIVERGING);
    }

    static Hyperparameter knob(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.LearningRate rate -> Hyperparameter.LEARNING_RATE;
            case Suggestion.Epochs epochs -> Hyperparameter.EPOCHS;
            case Suggestion.Init init -> Hyperparameter.INIT;
            case Suggestion.Layers layers -> Hyperparameter.LAYERS;
        };
    }

    private static List<Diagnosis.Kind> kinds(List<Diagnosis> diagnoses) {
        return diagnoses.stream().map(Diagnosis::kind).toList();
    }

    private Div line(Diagnosis diagnosis) {
        var sign = new Span();
        sign.addClassName("wr-coach-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var name = new Span("Coach");
        name.addClassName("wr-coach-name");
        var seen = new Span(diagnosis.seen());
        var words = new Paragraph(name, seen, new Span(" " + diagnosis.advice()));
        var line = new Div(sign, words);
        line.addClassName("wr-coach-line");
        line.getElement()
                .setAttribute(
                        "data-kind",
                        diagnosis.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        diagnosis.suggestions().stream()
                .filter(adjustable)
                .findFirst()
                .ifPresent(suggestion -> line.add(button(suggestion)));
        return line;
    }

    private Button button(Suggestion suggestion) {
        return new Button(
                switch (suggestion) {
                    case Suggestion.LearningRate rate ->
                            "Set learning rate to " + Figures.chosen(rate.value());
                    case Suggestion.Epochs epochs ->
                            "Set epochs to " + Figures.count(epochs.value());
                    case Suggestion.Init init ->
                            "Set initial weights to " + InitSelect.words(init.value());
                    case Suggestion.Layers layers -> "Set these layers";
                },
                click -> set.accept(suggestion));
    }
}
