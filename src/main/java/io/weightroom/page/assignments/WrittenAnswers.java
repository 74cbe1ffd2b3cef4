package io.weightroom.page.assignments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.DebouncePhase;
import io.weightroom.lesson.Criterion;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Texts to write, each with what it is read for; what is typed is kept while it is typed. */
final class WrittenAnswers extends Div {

    private static final int QUIET_MILLISECONDS = 700;

    @Tag("textarea")
    private static final class TextArea extends Component {}

    /** Those that the page has, so that a change of the file leaves what is typed alone. */
    private List<Criterion.Written> shown = List.of();

    private final BiConsumer<String, String> keep;

    /**
     * @param keep takes the name of a criterion and what was typed; an {@link
     *     IllegalArgumentException} says why not
     */
    WrittenAnswers(BiConsumer<String, String> keep) {
        this.keep = keep;
    }

    void show(List<Criterion.Written> criteria, Map<String, String> drafts, boolean open) {
        if (!criteria.equals(shown)) {
            shown = List.copyOf(criteria);
            removeAll();
            criteria.forEach(c -> add(answer(c, drafts.getOrDefault(c.name(), ""))));
        }
        getChildren()
                .flatMap(Component::getChildren)
                .filter(TextArea.class::isInstance)
                .forEach(area -> area.getElement().setEnabled(open));
    }

    private Div answer(Criterion.Written criterion, String draft) {
        var area = new TextArea();
        area.setId("written-" + criterion.name());
        area.getElement().setProperty("value", draft);
        area.getElement().setAttribute("maxlength", "20000");
        var label = new NativeLabel(criterion.question());
        label.setFor(area);
        var rubric = new UnorderedList();
        criterion.rubric().forEach(sentence -> rubric.add(new ListItem(sentence)));
        rubric.setId("rubric-" + criterion.name());
        area.getElement().setAttribute("aria-describedby", "rubric-" + criterion.name());
        var state = new Paragraph(draft.isEmpty() ? "Kept as you type." : words(draft) + ", kept.");
        state.getElement().setAttribute("role", "status");
        area.getElement()
                .addEventListener(
                        "input",
                        typed ->
                                keep(
                                        criterion.name(),
                                        typed.getEventData().path("element.value").asString(""),
                                        state))
                .addEventData("element.value")
                .debounce(QUIET_MILLISECONDS, DebouncePhase.TRAILING);
        var answer = new Div(label, rubric, area, state);
        answer.addClassName("wr-written-answer");
        return answer;
    }

    private void keep(String criterion, String text, Paragraph state) {
        try {
            keep.accept(criterion, text);
            state.setText(words(text) + ", kept.");
        } catch (IllegalArgumentException e) {
            state.setText("Not kept: " + e.getMessage() + ".");
        }
    }

    private static String words(String text) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        return words == 1 ? "1 word" : words + " words";
    }
}
