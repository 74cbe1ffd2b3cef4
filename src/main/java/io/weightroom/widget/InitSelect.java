package io.weightroom.widget;

import com.vaadin.flow.component.select.Select;
import io.weightroom.spec.InitSpec;
import java.util.LinkedHashSet;
import java.util.List;

/** Lets a learner choose how weights start. */
final class InitSelect {

    static final String LABEL = "Initial weights";

    private static final List<InitSpec> STARTS =
            List.of(
                    new InitSpec.Default(),
                    new InitSpec.Zeros(),
                    new InitSpec.Normal(0.01),
                    new InitSpec.Xavier(),
                    new InitSpec.Kaiming());

    private InitSelect() {}

    /**
     * @param lesson the lesson's own, offered too
     */
    static Select<InitSpec> make(InitSpec lesson) {
        var items = new LinkedHashSet<>(STARTS);
        items.add(lesson);
        var field = new Select<InitSpec>();
        field.setLabel(LABEL);
        field.addClassName("wr-wide");
        field.setItems(items);
        field.setItemLabelGenerator(InitSelect::words);
        return field;
    }

    static String words(InitSpec init) {
        return switch (init) {
            case InitSpec.Default d -> "PyTorch's default";
            case InitSpec.Zeros z -> "zeros";
            case InitSpec.Normal n -> "normal, deviation " + Figures.chosen(n.deviation());
            case InitSpec.Xavier x -> "Xavier";
            case InitSpec.Kaiming k -> "Kaiming";
        };
    }
}
