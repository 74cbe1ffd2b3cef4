package io.weightroom.page;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.spec.Budget;

/** What the host grants to each learner, and where that is set. */
final class BudgetList extends Div {

    BudgetList(Budget budget) {
        addClassName("wr-budget");
        var list = new DescriptionList();
        add(list, "Runs at once", "%,d".formatted(budget.runs()));
        add(list, "Steps of a run", "%,d".formatted(budget.steps()));
        add(list, "Lane time of a run", "%,d s".formatted(budget.seconds()));
        add(list, "Parameters of a network", "%,d".formatted(budget.parameters()));
        add(list, "Memory of a run", MachineText.bytes(budget.memory()));
        add(
                new H2("What each learner may use"),
                list,
                new Paragraph(
                        "Set with weightroom.budget.runs, .steps, .seconds, .parameters and .memory in weightroom.properties in the home folder, read at the start."));
    }

    private static void add(DescriptionList list, String term, String value) {
        list.add(new Div(new Term(term), new Description(value)));
    }
}
