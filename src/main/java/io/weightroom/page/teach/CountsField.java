package io.weightroom.page.teach;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import io.weightroom.grading.Terms;
import java.util.Map;

/** Which of several attempts is the grade; its values are names of {@link Terms.Counts}. */
@Tag("select")
final class CountsField extends AbstractSinglePropertyField<CountsField, String> {

    private static final Map<Terms.Counts, String> WORDS =
            Map.of(Terms.Counts.BEST, "the best attempt", Terms.Counts.LAST, "the last attempt");

    CountsField(String name) {
        super("value", Terms.Counts.BEST.name(), false);
        getElement().setAttribute("aria-label", name);
        getElement().getClassList().add("wr-field");
        for (var counts : Terms.Counts.values()) {
            var option = new Element("option");
            option.setAttribute("value", counts.name());
            option.setText(WORDS.get(counts));
            getElement().appendChild(option);
        }
        setSynchronizedEvent("change");
    }
}
