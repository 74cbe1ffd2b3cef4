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

    private static final List<InitSpec> GATES =
            List.of(new InitSpec.Default(), new InitSpec.ForgetBias(1), new InitSpec.ForgetBias(3));

    private InitSelect() {}

    /**
     * @param lesson the lesson's own, offered too
     */
    static Select<InitSpec> make(InitSpec lesson) {
        return make(STARTS, lesson);
    }

    /** For recurrent networks: whether the gates that keep a state begin open. */
    static Select<InitSpec> ofGates(InitSpec lesson) {
        return make(GATES, lesson);
    }

    private static Select<InitSpec> make(List<InitSpec> starts, InitSpec lesson) {
        var items = new LinkedHashSet<>(starts);
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
            case InitSpec.ForgetBias f -> "open gates, bias " + Figures.chosen(f.bias());
        };
    }
}
