package io.weightroom.widget;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.own.OwnText;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which text to train on: the author's, the lessons, a file of the host's, or one's own. */
final class TextChoice {

    private final Workbench bench;
    private final DatasetSpec author;
    private final Select<DatasetSpec> field = new Select<>();
    private final Knob<Select<DatasetSpec>, DatasetSpec> knob;
    private final Details panel;
    private Map<DatasetSpec, String> texts = Map.of();

    private TextChoice(Workbench bench, DatasetSpec author) {
        this.bench = bench;
        this.author = author;
        field.setLabel("Text");
        field.addClassName("wr-wide");
        field.setManualValidation(true);
        field.setItemLabelGenerator(text -> texts.getOrDefault(text, text.name()));
        knob =
                new Knob<>(
                        Hyperparameter.TEXT,
                        field,
                        this::of,
                        (draft, text) -> draft.dataset = text,
                        "Choose a text.");
        panel =
                new Details(
                        "A text of your own",
                        new OwnTextField(bench, this::use, () -> offer(field.getValue())));
        panel.addClassName("wr-own-text-panel");
        offer(author);
    }

    /** Nothing where {@code spec} is on no text, or the author lets none be chosen. */
    static Optional<TextChoice> of(
            Workbench bench, TrainingSpec spec, List<Hyperparameter> adjustable) {
        return adjustable.contains(Hyperparameter.TEXT) && source(spec.dataset()).isPresent()
                ? Optional.of(new TextChoice(bench, spec.dataset()))
                : Optional.empty();
    }

    Knob<?, ?> knob() {
        return knob;
    }

    /** Where a text is brought; stands under the controls. */
    Details panel() {
        return panel;
    }

    private static Optional<String> source(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Text text -> Optional.of(text.source());
            case DatasetSpec.Words words -> Optional.of(words.source());
            default -> Optional.empty();
        };
    }

    /** The author's data set of another text. */
    private DatasetSpec of(String source) {
        return author instanceof DatasetSpec.Words words
                ? new DatasetSpec.Words(source, words.window())
                : new DatasetSpec.Text(source, ((DatasetSpec.Text) author).length());
    }

    private DatasetSpec of(TrainingSpec spec) {
        var text = spec.dataset();
        if (!texts.containsKey(text)) {
            offer(text);
        }
        return text;
    }

    /** What is here now, and {@code chosen} in any case. */
    private void offer(DatasetSpec chosen) {
        var offered = new LinkedHashMap<DatasetSpec, String>();
        offered.put(author, label(author));
        add(offered, DatasetSpec.Text.LESSONS, "The lessons");
        for (var text : own()) {
            add(offered, text.name().source(), "Yours: " + text.title());
        }
        bench.hostTexts().forEach(name -> add(offered, name, name));
        offered.putIfAbsent(chosen, label(chosen));
        texts = offered;
        field.setItems(List.copyOf(offered.keySet()));
        field.setValue(chosen);
    }

    private List<OwnText> own() {
        return bench.ownTexts().all(bench.learner());
    }

    private void add(Map<DatasetSpec, String> offered, String source, String label) {
        offered.putIfAbsent(of(source), label);
    }

    private static String label(DatasetSpec dataset) {
        if (dataset instanceof DatasetSpec.Words words && words.isGrammar()) {
            return "Sentences of our grammar";
        }
        var text = new DatasetSpec.Text(source(dataset).orElse(""), DatasetSpec.Text.LENGTH);
        if (text.isLessons()) {
            return "The lessons";
        }
        if (text.isNames()) {
            return "Given names of many languages";
        }
        return text.isOwn() ? "Yours, deleted since" : text.source();
    }

    private void use(OwnText text) {
        var chosen = of(text.name().source());
        offer(chosen);
        knob.turn(chosen);
    }
}
